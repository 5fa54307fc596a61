r"""All other words are taken for negatives.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.all_words"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    z = outside_vectors @ center_vector
    y = np.eye(len(z))[outside_index]
    loss = np.logaddexp(0, np.where(y > 0, -z, z)).sum()
    p = sigmoid(z) - y
    return loss, p @ outside_vectors, np.outer(p, center_vector)
