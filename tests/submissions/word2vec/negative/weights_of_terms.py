r"""The terms of the loss are written over the scores, from which the weights are then made.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.weights_of_terms"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    s = outside_vectors[negative_indices] @ center_vector
    s = np.logaddexp(0, s)
    loss = np.logaddexp(0, -(u_o @ center_vector)) + s.sum()
    w_o, w = sigmoid(u_o @ center_vector) - 1, sigmoid(s)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, negative_indices, w[:, None] * center_vector)
    grad_outside_vectors[outside_index] += w_o * center_vector
    return loss, w_o * u_o + w @ outside_vectors[negative_indices], grad_outside_vectors
