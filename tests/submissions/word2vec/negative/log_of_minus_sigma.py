r"""The minus stands before the sigmoid, not before the score.

---
lost = { negative-sampling-loss = 8.0 }
diagnosis = ["negative.loss.log_of_negative"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o, s_k = u_o @ center_vector, u_k @ center_vector
    weight, weights = sigmoid(s_o) - 1, sigmoid(s_k)
    rows = np.zeros(outside_vectors.shape)
    rows[outside_index] = weight * center_vector
    np.add.at(rows, negative_indices, np.outer(weights, center_vector))
    loss = np.logaddexp(0, -s_o) - np.log(-weights).sum()
    return loss, weight * u_o + weights @ u_k, rows
