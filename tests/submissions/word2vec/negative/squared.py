r"""Squared errors of the sigmoids.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.squared"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    p_o, p_k = sigmoid(s_o), sigmoid(s_k)
    a, b = 2 * (p_o - 1) * p_o * (1 - p_o), 2 * p_k * p_k * (1 - p_k)
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return (sigmoid(s_o) - 1) ** 2 + (sigmoid(s_k) ** 2).sum(), a * U[o] + b @ U[ks], G
