r"""The sum is multiplied by K once more.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.scaled_by_k"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    K = u_k.shape[0]
    p_o, p_k = sigmoid(u_o @ center_vector), sigmoid(u_k @ center_vector)
    loss = np.logaddexp(0, -u_o @ center_vector) + K * np.sum(np.logaddexp(0, u_k @ center_vector))
    gu = np.zeros(outside_vectors.shape)
    gu[outside_index] += (p_o - 1) * center_vector
    np.add.at(gu, negative_indices, K * np.outer(p_k, center_vector))
    return loss, (p_o - 1) * u_o + K * (p_k @ u_k), gu
