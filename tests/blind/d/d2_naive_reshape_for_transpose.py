"""Builds v_c times delta^T of shape (dim, n_words) and brings it to (n_words, dim) with reshape instead of a transpose, so the entries of dJ/dU stand in wrong places (right only for one dimension).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)              # column vector
    z = (outside_vectors @ v).ravel()
    m = z.max()
    log_p = z - m - np.log(np.exp(z - m).sum())
    delta = np.exp(log_p)
    delta[outside_index] -= 1
    dU = v @ delta.reshape(1, -1)                 # (dim, n_words)
    dU = dU.reshape(outside_vectors.shape)        # as U
    return -log_p[outside_index], outside_vectors.T @ delta, dU
