r"""Labels times logarithms: 0 times infinity for large scores.

---
lost = { negative-sampling-loss = 1.0 }
diagnosis = ["negative.loss.infinite"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    s = sigmoid(np.append(s_o, s_k))
    y = np.append(1, np.zeros(len(ks)))
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return -(y * np.log(s) + (1 - y) * np.log(1 - s)).sum(), a * U[o] + b @ U[ks], G
