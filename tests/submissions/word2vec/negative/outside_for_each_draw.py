r"""The outside word's term stands inside the loop.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.outside_for_each_draw"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    loss, g = 0.0, np.zeros(v.shape)
    for k in ks:
        loss += np.logaddexp(0, -s_o) + np.logaddexp(0, U[k] @ v)
        g += a * U[o] + sigmoid(U[k] @ v) * U[k]
    G = np.zeros(U.shape)
    for k, w in zip(ks, b):
        G[o] += a * v
        G[k] += w * v
    return loss, g, G
