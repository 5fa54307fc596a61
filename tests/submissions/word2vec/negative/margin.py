r"""A loss with a margin.

---
lost = { negative-sampling-loss = 7.0, negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.margin"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    w = (1 - s_o + s_k > 0).astype(float)
    G = np.zeros(U.shape)
    for k, x in zip(ks, w):
        G[k] += x * v
        G[o] -= x * v
    return np.maximum(0, 1 - s_o + s_k).sum(), w @ (U[ks] - U[o]), G
