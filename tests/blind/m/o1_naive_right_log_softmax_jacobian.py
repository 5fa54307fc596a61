"""Uses the whole Jacobian of the log-softmax, I - 1 y_hat^T, and contracts it with the one-hot vector by the chain rule,
instead of writing down y_hat - y.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    z = outside_vectors @ center_vector
    z = z - z.max()
    log_p = z - np.logaddexp.reduce(z)

    jacobian = np.eye(n) - np.ones((n, 1)) * np.exp(log_p)[None, :]  # d log_p_i / d z_j
    dJ_dlogp = np.zeros(n)
    dJ_dlogp[outside_index] = -1.0
    dJ_dz = dJ_dlogp @ jacobian
    return -log_p[outside_index], dJ_dz @ outside_vectors, np.kron(dJ_dz[:, None], center_vector[None, :])
