r"""The minus stands in the brackets.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.words_from_the_end"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, minus_u_k = outside_vectors[outside_index], outside_vectors[-negative_indices]
    x_o, x_k = u_o @ center_vector, minus_u_k @ center_vector
    loss = np.logaddexp(0, -x_o) + np.logaddexp(0, -x_k).sum()
    a, b = sigmoid(x_o) - 1, sigmoid(-x_k)
    grad = np.zeros(outside_vectors.shape)
    grad[outside_index] = a * center_vector
    np.add.at(grad, negative_indices, np.outer(b, center_vector))
    return loss, a * u_o - b @ minus_u_k, grad
