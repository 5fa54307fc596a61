r"""The outside gradient is built in the array of the outside vectors.

---
lost = { negative-sampling-loss = 1.0 }
diagnosis = ["negative.outside.writes_into_U"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index].copy(), outside_vectors[negative_indices]
    p_o, p_k = sigmoid(u_o @ center_vector), sigmoid(u_k @ center_vector)
    loss = np.logaddexp(0, -u_o @ center_vector) + np.sum(np.logaddexp(0, u_k @ center_vector))
    gu = outside_vectors if outside_vectors.dtype == float else outside_vectors.astype(float)
    gu *= 0
    gu[outside_index] += (p_o - 1) * center_vector
    np.add.at(gu, negative_indices, np.outer(p_k, center_vector))
    return loss, (p_o - 1) * u_o + p_k @ u_k, gu
