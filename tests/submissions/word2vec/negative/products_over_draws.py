r"""In the loss the draws' products are added up over the draws, not over the components.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.wrong_axis"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    sums = (u_k * center_vector).sum(axis=0)
    loss = np.logaddexp(0, -(u_o @ center_vector)) + np.logaddexp(0, sums).sum()
    weight_o, weights = sigmoid(u_o @ center_vector) - 1, sigmoid(u_k @ center_vector)
    rows = np.zeros_like(outside_vectors)
    rows[outside_index] = weight_o * center_vector
    np.add.at(rows, negative_indices, np.outer(weights, center_vector))
    return loss, weight_o * u_o + weights @ u_k, rows
