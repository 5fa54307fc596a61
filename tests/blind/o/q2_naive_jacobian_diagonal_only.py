"""The chain rule goes through the softmax with the diagonal of its Jacobian alone, y_hat_w (1 - y_hat_w), so that only word o gets a gradient. Shows in both gradients for every input but those where one word has all the probability.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # forward
    scores = outside_vectors @ center_vector
    scores = scores - scores.max()
    y_hat = softmax(scores)
    loss = np.log(np.exp(scores).sum()) - scores[outside_index]

    # backward:  J -> y_hat -> scores -> (v, U)
    #   dJ/dy_hat      = -y / y_hat
    #   dy_hat/dscores =  y_hat (1 - y_hat)
    # together, y_hat cancels:
    y = np.zeros(len(scores))
    y[outside_index] = 1.0
    d_scores = -y * (1.0 - y_hat)

    d_center = outside_vectors.T @ d_scores
    d_outside = np.outer(d_scores, center_vector)
    return loss, d_center, d_outside
