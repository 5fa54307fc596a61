r"""Each draw is multiplied by how often its word was drawn.

---
lost = { negative-sampling-grad-outside = 2.0 }
diagnosis = ["negative.counts_twice"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    n = np.array([list(ks).count(k) for k in ks])
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(n * b, v))
    return np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum(), a * U[o] + b @ U[ks], G
