r"""bincount without minlength.

---
lost = { negative-sampling-loss = 8.0, negative-sampling-grad-center = 8.0, negative-sampling-grad-outside = 8.0 }
diagnosis = ["negative.counts_too_short"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    z = outside_vectors @ center_vector
    counts = np.bincount(negative_indices)
    loss = np.logaddexp(0, -z[outside_index]) + counts @ np.logaddexp(0, z)
    weights = counts * sigmoid(z)
    weights[outside_index] += sigmoid(z[outside_index]) - 1
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
