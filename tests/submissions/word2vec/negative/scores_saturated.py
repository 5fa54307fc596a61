r"""A table of the sigmoid that ends at 5.

---
lost = { negative-sampling-loss = 2.0 }
diagnosis = ["negative.scores_saturated"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    x = np.clip(U @ v, -5, 5)
    a, b = sigmoid(x[o]) - 1, sigmoid(x[ks])
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -x[o]) + np.logaddexp(0, x[ks]).sum(), a * U[o] + b @ U[ks], G
