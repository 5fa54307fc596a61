"""Right: written for the convention with the words as columns, (dim, n_words), and column vectors; the matrix is transposed on the way in and the gradient on the way out.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def _column_version(v, o, U):
    """v (dim, 1), U (dim, n_words), as in the lecture slides."""
    z = np.dot(v.T, U)  # (1, n_words)
    z = z - z.max(axis=1, keepdims=True)
    log_y_hat = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    delta = np.exp(log_y_hat)
    delta[0, o] -= 1.0
    return -log_y_hat[0, o], np.dot(U, delta.T), np.dot(v, delta)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    loss, grad_v, grad_U = _column_version(center_vector[:, None], outside_index, outside_vectors.T)
    return loss, grad_v[:, 0], np.ascontiguousarray(grad_U.T)
