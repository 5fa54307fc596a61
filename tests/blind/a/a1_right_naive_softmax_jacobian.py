"""Right: goes the long way through the Jacobian of log softmax, I - 1 y_hat^T, and multiplies it with -y.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    z = outside_vectors @ center_vector
    log_y_hat = z - np.logaddexp.reduce(z)
    y = np.eye(n)[outside_index]
    jacobian = np.eye(n) - np.tile(softmax(z), (n, 1))  # d log y_hat_i / d z_j
    dz = -y @ jacobian
    return -log_y_hat[outside_index], outside_vectors.T @ dz, dz[:, None] @ center_vector[None, :]
