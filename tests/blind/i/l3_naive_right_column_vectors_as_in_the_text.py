"""Everything is a matrix: v_c, y and y_hat are columns, U has the words as columns as in (2) of the derivation and is transposed back at the end; the loss is a 1 x 1 matrix whose entry is returned.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors.T                            # [u_1 ... u_V], (dim, n_words)
    v_c = center_vector[:, None]                     # (dim, 1)
    z = U.T @ v_c                                    # (n_words, 1)
    y = np.zeros(z.shape)
    y[outside_index, 0] = 1
    y_hat = softmax(z.T).T
    loss = -(y.T @ (z - z.max())) + np.log(np.ones(z.T.shape) @ np.exp(z - z.max()))
    grad_v = U @ (y_hat - y)                         # columns, so no transpose here
    grad_U = v_c @ (y_hat - y).T                     # (dim, n_words), as U
    return loss.item(), grad_v[:, 0], grad_U.T.copy()
