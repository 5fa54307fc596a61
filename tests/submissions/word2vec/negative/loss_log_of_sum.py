r"""One logarithm of the sum of the sigmoids.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.log_of_sum"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    p_o, p_k = sigmoid(u_o @ center_vector), sigmoid(u_k @ center_vector)
    loss = -np.log(p_o) - np.log(np.sum(1 - p_k))
    gu = np.zeros(outside_vectors.shape)
    gu[outside_index] += (p_o - 1) * center_vector
    np.add.at(gu, negative_indices, np.outer(p_k, center_vector))
    return loss, (p_o - 1) * u_o + p_k @ u_k, gu
