r"""The scores are overwritten by their sigmoids, and go through it again.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.sigma_twice"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    x = sigmoid(U @ v)
    a, b = sigmoid(x[o]) - 1, sigmoid(x[ks])
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return -np.log(sigmoid(x[o])) - np.log(sigmoid(-x[ks])).sum(), a * U[o] + b @ U[ks], G
