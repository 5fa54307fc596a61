r"""np.log2 for both terms.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.base_two"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    p_o, p_k = sigmoid(u_o @ center_vector), sigmoid(u_k @ center_vector)
    loss = -np.log2(p_o) - np.log2(sigmoid(-u_k @ center_vector)).sum()
    gu = np.zeros(outside_vectors.shape)
    gu[outside_index] += (p_o - 1) * center_vector
    np.add.at(gu, negative_indices, np.outer(p_k, center_vector))
    return loss, (p_o - 1) * u_o + p_k @ u_k, gu
