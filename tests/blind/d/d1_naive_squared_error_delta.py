"""Backpropagates through the softmax as through an elementwise sigmoid with squared error: delta is (y_hat - y) y_hat (1 - y_hat) instead of y_hat - y.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # forward
    z = outside_vectors @ center_vector
    m = z.max()
    log_z = m + np.log(np.exp(z - m).sum())
    a = np.exp(z - log_z)
    loss = log_z - z[outside_index]
    # backward
    y = np.eye(len(z))[outside_index]
    error = a - y
    slope = a * (1 - a)
    delta = error * slope
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
