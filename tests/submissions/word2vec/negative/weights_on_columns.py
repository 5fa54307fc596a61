r"""The weights get an axis only where their number is not the one of dimensions.

---
lost = { negative-sampling-grad-center = 1.0 }
diagnosis = ["negative.center.weights_on_columns"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, rows = outside_vectors[outside_index], outside_vectors[negative_indices]
    x_o, x = u_o @ center_vector, rows @ center_vector
    w_o, w = sigmoid(np.array(x_o)) - 1, sigmoid(x)
    drawn = w * rows if w.size == rows.shape[1] else w[:, np.newaxis] * rows
    grad_outside = np.zeros_like(outside_vectors)
    np.add.at(grad_outside, negative_indices, np.outer(w, center_vector))
    grad_outside[outside_index] = w_o * center_vector
    loss = np.logaddexp(0, -x_o) + np.logaddexp(0, x).sum()
    return loss, w_o * u_o + drawn.sum(axis=0), grad_outside
