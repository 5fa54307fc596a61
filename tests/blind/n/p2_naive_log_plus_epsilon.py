"""Adds 1e-10 to the probability before the logarithm, to avoid log(0). The loss is wrong when the outside word is improbable: it stops at about 23 where it should be thousands.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


EPS = 1e-10


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index] + EPS)  # EPS keeps us away from log(0)

    y = np.zeros(len(outside_vectors))
    y[outside_index] = 1.0
    diff = y_hat - y

    grad_center_vector = outside_vectors.T @ diff
    grad_outside_vectors = diff[:, None] * center_vector[None, :]
    return loss, grad_center_vector, grad_outside_vectors
