r"""The mean of all 1 + K terms.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.averaged_with_positive"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.r_[outside_index, negative_indices]
    sign = np.where(np.arange(len(words)) > 0, -1, 1)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.mean(np.logaddexp(0, -x))
    c = -sign * sigmoid(-x) / len(words)
    gu = np.zeros(outside_vectors.shape)
    np.add.at(gu, words, np.outer(c, center_vector))
    return loss, c @ outside_vectors[words], gu
