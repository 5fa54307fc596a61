r"""Row 0 stands for the outside word.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.outside_fixed"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    o = 0
    s_o = U[0] @ v
    a = sigmoid(s_o) - 1
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum(), a * U[o] + b @ U[ks], G
