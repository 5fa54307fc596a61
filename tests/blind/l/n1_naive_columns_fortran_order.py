"""Unusual: everything is written with column vectors and the matrix gradient is returned as the transpose of v_c delta^T, so it is in Fortran order.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    U = outside_vectors.T  # words as columns
    v = center_vector.reshape(dim, 1)
    y = np.zeros((n_words, 1))
    y[outside_index, 0] = 1.0
    z = np.matmul(U.T, v)
    shifted = z - np.max(z)
    log_y_hat = shifted - np.log(np.sum(np.exp(shifted)))
    loss = -np.matmul(y.T, log_y_hat)[0, 0]
    delta = np.exp(log_y_hat) - y
    return loss, np.matmul(U, delta)[:, 0], np.matmul(v, delta.T).T
