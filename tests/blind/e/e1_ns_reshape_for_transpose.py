"""Builds the outer product as (dim, n_words) and brings it to the right shape with reshape instead of a transpose, which shuffles its entries.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)          # (d, 1)
    U = outside_vectors.T                     # (d, V)
    z = (U.T @ v).flatten()
    y_hat = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    y_hat[outside_index] -= 1
    grad_v = (U @ y_hat.reshape(-1, 1)).flatten()
    grad_U = v @ y_hat.reshape(1, -1)         # (d, V)
    return loss, grad_v, grad_U.reshape(outside_vectors.shape)
