"""The error y_hat - y, which already is the derivative by the scores, is multiplied once more by y_hat (1 - y_hat), "the
derivative of the activation", as backpropagation with a squared error and a sigmoid would do. Shows for every input
with y_hat not equal to y.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # ---- forward
    z = outside_vectors @ center_vector
    a = softmax(z)
    loss = -(z[outside_index] - np.logaddexp.reduce(z))

    # ---- backward
    y = np.zeros_like(a)
    y[outside_index] = 1.0
    error = a - y
    dz = error * a * (1.0 - a)
    grad_center_vector = outside_vectors.T @ dz
    grad_outside_vectors = dz[:, None] @ center_vector[None, :]
    return loss, grad_center_vector, grad_outside_vectors
