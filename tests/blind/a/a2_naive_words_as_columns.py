"""Right: transposes U to words as columns and everything to column vectors as in the lecture, and brings the gradients back to the asked shapes at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors.T  # (dim, n_words), columns u_w
    v_c = center_vector.reshape(-1, 1)  # (dim, 1)
    scores = U.T @ v_c  # (n_words, 1)
    m = scores.max()
    exps = np.exp(scores - m)
    y_hat = exps / exps.sum()
    y = np.zeros_like(y_hat)
    y[outside_index, 0] = 1.0
    J = (m + np.log(exps.sum()) - y.T @ scores).item()
    dJ_dv = U @ (y_hat - y)  # (dim, 1)
    dJ_dU = v_c @ (y_hat - y).T  # (dim, n_words)
    return J, dJ_dv.ravel(), dJ_dU.T
