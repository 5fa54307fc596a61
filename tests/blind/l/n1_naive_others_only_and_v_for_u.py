"""Two mistakes: the sum in the loss leaves out the outside word itself, and the gradient of v_c subtracts v_c where it should subtract u_o.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    others = np.delete(scores, outside_index)
    m = others.max()
    loss = -scores[outside_index] + m + np.log(np.exp(others - m).sum())
    y_hat = softmax(scores)
    grad_center_vector = -center_vector + (y_hat[:, None] * outside_vectors).sum(axis=0)
    grad_outside_vectors = np.outer(y_hat, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
