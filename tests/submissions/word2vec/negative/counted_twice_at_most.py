r"""A word that is drawn more than once counts twice, however often it is drawn.

---
lost = { negative-sampling-grad-outside = 2.0 }
diagnosis = ["negative.counted_twice_at_most"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words, counts = np.unique(negative_indices, return_counts=True)
    counts = np.where(counts > 1, 2, 1)
    x_o, x = outside_vectors[outside_index] @ center_vector, outside_vectors[words] @ center_vector
    loss = np.logaddexp(0, -x_o) + counts @ np.logaddexp(0, x)
    w_o, w = sigmoid(np.array(x_o)) - 1, counts * sigmoid(x)
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[words] = np.outer(w, center_vector)
    grad_outside[outside_index] = w_o * center_vector
    grad_center = w_o * outside_vectors[outside_index] + w @ outside_vectors[words]
    return loss, grad_center, grad_outside
