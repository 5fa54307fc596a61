r"""Each draw is compared with the outside word.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.pairwise"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    w = sigmoid(s_k - s_o)
    G = np.zeros(U.shape)
    for k, x in zip(ks, w):
        G[k] += x * v
        G[o] -= x * v
    return np.logaddexp(0, s_k - s_o).sum(), w @ (U[ks] - U[o]), G
