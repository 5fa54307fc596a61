"""Right: keeps all vectors as columns, as in the book's notation (U transposed), and flattens only at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors.T  # (dim, n_words), a word a column
    v_c = center_vector[:, np.newaxis]
    u_o = U[:, [outside_index]]
    z = U.T @ v_c
    m = np.max(z)
    log_total = m + np.log(np.sum(np.exp(z - m)))
    J = -(u_o.T @ v_c) + log_total
    y_hat = np.exp(z - log_total)
    y = np.eye(U.shape[1])[:, [outside_index]]
    dv = U @ (y_hat - y)
    dU = v_c @ (y_hat - y).T
    return J.item(), dv.ravel(), dU.T.copy()
