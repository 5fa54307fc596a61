r"""The draws are looked up among the words without o.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.draws_among_others"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    rest = np.delete(np.arange(len(U)), o)
    ks = rest[ks % len(rest)]
    a, b = sigmoid(U[o] @ v) - 1, sigmoid(U[ks] @ v)
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -U[o] @ v) + np.logaddexp(0, U[ks] @ v).sum(), a * U[o] + b @ U[ks], G
