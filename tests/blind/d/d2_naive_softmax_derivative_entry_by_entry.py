"""Treats the softmax like a sigmoid with a derivative y_hat (1 - y_hat) entry by entry and multiplies y_hat - y with it once more, so both gradients have (y_hat - y) y_hat (1 - y_hat) in place of y_hat - y.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # forward
    z = outside_vectors @ center_vector
    a = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    # backward
    y = np.zeros(len(z))
    y[outside_index] = 1
    error = a - y
    dz = error * a * (1 - a)
    return loss, outside_vectors.T @ dz, np.outer(dz, center_vector)
