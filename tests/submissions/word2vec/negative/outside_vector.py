r"""Only the row of o is returned.

---
lost = { negative-sampling-grad-outside = 8.0 }
diagnosis = ["negative.outside.vector"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    return np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum(), a * U[o] + b @ U[ks], a * v
