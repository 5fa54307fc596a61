r"""Each row holds its weight in every component.

---
lost = { negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.outside.no_vector"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    G = np.zeros(U.shape)
    G[o] += a
    for k, w in zip(ks, b):
        G[k] += w
    return np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum(), a * U[o] + b @ U[ks], G
