r"""Scores beyond 6 count as 6, as tables of exponentials in C have it.

---
lost = { negative-sampling-loss = 1.0 }
diagnosis = ["negative.scores_saturated"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.r_[outside_index, negative_indices]
    signs = np.where(np.arange(len(words)) > 0, -1, 1)
    s = signs * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -s).sum()
    p = -signs * sigmoid(-np.clip(s, -6, 6))
    gu = np.zeros(outside_vectors.shape)
    np.add.at(gu, words, np.outer(p, center_vector))
    return loss, p @ outside_vectors[words], gu
