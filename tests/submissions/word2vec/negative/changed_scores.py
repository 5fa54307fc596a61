r"""Scores beyond 1 count as 1.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.changed_scores"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    x = np.clip(U @ v, -1, 1)
    a, b = sigmoid(x[o]) - 1, sigmoid(x[ks])
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -x[o]) + np.logaddexp(0, x[ks]).sum(), a * U[o] + b @ U[ks], G
