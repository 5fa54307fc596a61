r"""The drawn vectors are added up before the sigmoid.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.sum_inside_sigma"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    total = U[ks].sum(axis=0)
    b = np.full(len(ks), sigmoid(total @ v))
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return np.logaddexp(0, -s_o) + np.logaddexp(0, total @ v), a * U[o] + b @ U[ks], G
