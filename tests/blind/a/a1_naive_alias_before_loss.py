"""delta is another name for y_hat, not a copy, so after delta[o] -= 1 the loss is -log(y_hat_o - 1), the logarithm of a negative number; the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    delta = y_hat
    delta[outside_index] -= 1
    grad_center_vector = delta @ outside_vectors
    grad_outside_vectors = np.outer(delta, center_vector)
    loss = -np.log(y_hat[outside_index])
    return loss, grad_center_vector, grad_outside_vectors
