r"""Gradients of the log-likelihood instead of the loss.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["any.sign"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    p_o, p_k = sigmoid(-u_o @ center_vector), sigmoid(u_k @ center_vector)
    loss = np.logaddexp(0, -u_o @ center_vector) + np.sum(np.logaddexp(0, u_k @ center_vector))
    gu = np.zeros(outside_vectors.shape)
    gu[outside_index] += p_o * center_vector
    np.subtract.at(gu, negative_indices, np.outer(p_k, center_vector))
    return loss, p_o * u_o - p_k @ u_k, gu
