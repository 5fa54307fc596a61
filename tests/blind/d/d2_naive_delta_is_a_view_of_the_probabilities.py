"""Subtracts one from y_hat[o] in place before the loss is taken, so the loss is the logarithm of a negative number (nan); the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(np.dot(outside_vectors, center_vector))
    delta = y_hat
    delta[outside_index] -= 1

    loss = -np.log(y_hat[outside_index])
    grad_center_vector = np.dot(delta, outside_vectors)
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
