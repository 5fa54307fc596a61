r"""The negatives are forgotten in both gradients.

---
lost = { negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.only_positive"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    loss = np.logaddexp(0, -u_o @ center_vector) + np.sum(np.logaddexp(0, u_k @ center_vector))
    c = sigmoid(u_o @ center_vector) - 1
    gu = np.zeros(outside_vectors.shape)
    gu[outside_index] = c * center_vector
    return loss, c * u_o, gu
