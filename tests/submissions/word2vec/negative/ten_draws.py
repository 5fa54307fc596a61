r"""There are always ten draws.

---
lost = { negative-sampling-loss = 8.0, negative-sampling-grad-center = 8.0, negative-sampling-grad-outside = 8.0 }
diagnosis = ["negative.past_the_end"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = [outside_index] + [negative_indices[k] for k in range(10)]
    x = outside_vectors[words] @ center_vector
    x[0] *= -1
    return np.logaddexp(0, x).sum(), center_vector, outside_vectors
