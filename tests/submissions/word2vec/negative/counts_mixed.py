r"""Words in the order of the draws, counts in the order of the words.

---
lost = { negative-sampling-grad-outside = 2.0 }
diagnosis = ["negative.counts_mixed"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    distinct = list(dict.fromkeys(negative_indices.tolist()))
    counts = np.unique(negative_indices, return_counts=True)[1]
    u_o, u_k = outside_vectors[outside_index], outside_vectors[distinct]
    z_o, z_k = u_o @ center_vector, u_k @ center_vector
    loss = np.logaddexp(0, -z_o) + counts @ np.logaddexp(0, z_k)
    a, b = sigmoid(z_o) - 1, counts * sigmoid(z_k)
    grad = np.zeros(outside_vectors.shape)
    grad[outside_index] = a * center_vector
    grad[distinct] = np.outer(b, center_vector)
    return loss, a * u_o + b @ u_k, grad
