"""delta is the same array as y_hat, so the one is subtracted from y_hat_o before the loss takes its logarithm: the loss is -log of a negative number.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    delta = y_hat
    delta[outside_index] -= 1
    loss = -np.log(y_hat[outside_index])
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
