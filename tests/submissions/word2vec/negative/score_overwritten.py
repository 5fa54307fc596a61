r"""One variable holds the score of o and then those of the draws.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.score_overwritten"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    s = U[o] @ v
    g = np.zeros(v.shape)
    for k in ks:
        s = U[k] @ v
        g += sigmoid(s) * U[k]
    a = sigmoid(s) - 1
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum(), g + a * U[o], G
