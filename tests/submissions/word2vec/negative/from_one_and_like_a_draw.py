r"""Draws from number 1 on, and no label for o.

---
lost = { negative-sampling-loss = 7.0, negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.draw_left_out", "negative.draw_left_out+negative.outside_like_a_draw"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    ks = ks[1:]
    s_k = U[ks] @ v
    a, b = sigmoid(s_o), sigmoid(s_k)
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum(), a * U[o] + b @ U[ks], G
