r"""Only words on the wrong side count.

---
lost = { negative-sampling-loss = 7.0, negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.perceptron"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    a, b = -1.0 * (U[o] @ v < 0), 1.0 * (U[ks] @ v > 0)
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return max(0, -U[o] @ v) + np.maximum(0, U[ks] @ v).sum(), a * U[o] + b @ U[ks], G
