r"""dJ/dU is filled row by row with the sizes exchanged.

---
lost = { negative-sampling-grad-outside = 8.0 }
diagnosis = ["negative.row_of_another_length"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    delta = -sign * sigmoid(-x)
    grad = np.zeros(outside_vectors.T.shape)
    for w, d in zip(words, delta):
        grad[w % len(grad)] = d * center_vector
    return loss, delta @ outside_vectors[words], grad
