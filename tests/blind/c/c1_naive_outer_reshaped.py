"""The outer product is taken as v_c delta^T, shape (dim, n_words), and then reshaped instead of transposed to (n_words, dim), so that its entries are shuffled.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)            # column
    U = outside_vectors
    z = U @ v                                   # (n, 1)
    z0 = z - z.max()
    log_p = z0 - np.log(np.exp(z0).sum())
    delta = np.exp(log_p)
    delta[outside_index, 0] -= 1
    gU = (v @ delta.T).reshape(U.shape)
    gv = (U.T @ delta).ravel()
    return -log_p[outside_index, 0], gv, gU
