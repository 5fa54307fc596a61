r"""The rows of the draws are turned around in U itself, and stay so.

---
lost = { negative-sampling-loss = 1.0 }
diagnosis = ["negative.outside.writes_into_U"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    words = [o, *ks]
    for k in set(ks):
        U[k] = -U[k]
    w = sigmoid(U[words] @ v) - 1
    g = w @ U[words]
    loss = np.logaddexp(0, -(U[words] @ v)).sum()
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return loss, g, G
