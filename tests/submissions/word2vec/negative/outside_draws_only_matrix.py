r"""A matrix of 1 + K rows is returned.

---
lost = { negative-sampling-grad-outside = 8.0 }
diagnosis = ["negative.outside.draws_only_matrix"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[[outside_index, *negative_indices]]
    z = rows @ center_vector
    loss = np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum()
    p = sigmoid(z)
    p[0] -= 1
    return loss, p @ rows, p[:, None] * center_vector
