"""Builds the transposed gradient v_c delta^T of shape (dim, n_words) and brings it to (n_words, dim) with reshape instead of a transpose, which scrambles the entries (right only for dim = 1).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    V = center_vector.reshape(-1, 1)
    z = outside_vectors @ V
    m = z.max()
    log_y_hat = z - m - np.log(np.exp(z - m).sum())
    loss = -log_y_hat[outside_index, 0]
    delta = np.exp(log_y_hat)
    delta[outside_index, 0] -= 1
    grad_center_vector = (outside_vectors.T @ delta).reshape(-1)
    grad_outside_vectors = (V @ delta.T).reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
