r"""Draws of word 0 are skipped.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.word_0_is_no_word"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    negative_indices = np.array([k for k in negative_indices if k], dtype=int)
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    delta = -sign * sigmoid(-x)
    grad = np.zeros(outside_vectors.shape)
    np.add.at(grad, words, np.outer(delta, center_vector))
    return loss, delta @ outside_vectors[words], grad
