r"""The outside word is counted from one.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.outside_off_by_one"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    o = o - 1
    s_o = U[o] @ v
    a = sigmoid(s_o) - 1
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum(), a * U[o] + b @ U[ks], G
