"""Subtracts one from y_hat_o through an alias before the loss is computed, so the loss is the logarithm of |y_hat_o - 1| instead of y_hat_o.
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
    loss = -np.log(np.abs(y_hat[outside_index]))  # abs: got nan warnings
    return loss, grad_center_vector, grad_outside_vectors
