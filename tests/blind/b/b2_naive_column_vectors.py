"""Right: everything in column vectors of shape (dim, 1) and (n_words, 1) as on paper, flattened at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n, d = outside_vectors.shape
    v = center_vector.reshape(d, 1)
    y = np.zeros((n, 1))
    y[outside_index, 0] = 1
    z = outside_vectors @ v
    z_shift = z - np.max(z)
    log_y_hat = z_shift - np.log(np.ones((1, n)) @ np.exp(z_shift))
    J = -(y.T @ log_y_hat).item()
    delta = np.exp(log_y_hat) - y
    return J, (outside_vectors.T @ delta).flatten(), delta @ v.T
