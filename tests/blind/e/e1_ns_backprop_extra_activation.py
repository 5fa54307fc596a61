"""Multiplies delta = y_hat - y once more by y_hat (1 - y_hat), the derivative of an activation that cross-entropy has already cancelled.
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
    error = a - np.eye(a.size)[outside_index]
    delta = error * a * (1 - a)
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = delta.reshape(-1, 1) @ center_vector.reshape(1, -1)
    return loss, grad_center_vector, grad_outside_vectors
