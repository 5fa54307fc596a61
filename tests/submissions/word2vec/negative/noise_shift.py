r"""log K is subtracted from the scores, as in noise contrastive estimation.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.noise_shift"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    x = U @ v - np.log(len(ks))
    a, b = sigmoid(x[o]) - 1, sigmoid(x[ks])
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -x[o]) + np.logaddexp(0, x[ks]).sum(), a * U[o] + b @ U[ks], G
