r"""Logarithms to base 10.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.base_ten"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return -np.log10(sigmoid(s_o)) - np.log10(sigmoid(-s_k)).sum(), a * U[o] + b @ U[ks], G
