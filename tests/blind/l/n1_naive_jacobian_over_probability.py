"""The gradients go through the softmax Jacobian and divide by y_hat_o, which is right until y_hat_o underflows to zero for very large scores, where they become nan.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    m = scores.max()
    loss = m + np.log(np.exp(scores - m).sum()) - scores[outside_index]
    # dJ/dy_hat_o = -1 / y_hat_o, and d y_hat_o / d scores is a row of the Jacobian
    jacobian = np.diag(y_hat) - np.outer(y_hat, y_hat)
    d_scores = -jacobian[outside_index] / y_hat[outside_index]
    return loss, outside_vectors.T.dot(d_scores), np.outer(d_scores, center_vector)
