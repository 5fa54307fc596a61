r"""-log of a sum of sigmoids, with the gradients of that.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.log_of_sum"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    q = sigmoid(-s_k)
    b = q * (1 - q) / q.sum()
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -s_o) - np.log(q.sum()), a * U[o] + b @ U[ks], G
