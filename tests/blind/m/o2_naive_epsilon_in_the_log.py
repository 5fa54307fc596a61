"""Adds 1e-12 to the probability inside the logarithm "against log(0)": the loss can never exceed 27.6, and is off already for unlikely outside words (scores some 15 below the largest); the gradients are right.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    eps = 1e-12
    y_hat = softmax(outside_vectors @ center_vector)
    y = np.zeros(len(y_hat))
    y[outside_index] = 1.0

    loss = -np.log(y_hat[outside_index] + eps)  # avoid log(0)
    grad_center_vector = (y_hat - y) @ outside_vectors
    grad_outside_vectors = np.outer(y_hat - y, center_vector)

    return loss, grad_center_vector, grad_outside_vectors
