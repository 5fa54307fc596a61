r"""* stands where @ belongs.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.sigma_of_components"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    x = U * v
    a, b = sigmoid(x[o]) - 1, sigmoid(x[ks])
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, b * v)
    loss = np.logaddexp(0, -x[o]).sum() + np.logaddexp(0, x[ks]).sum()
    return loss, a * U[o] + (b * U[ks]).sum(axis=0), G
