r"""U transposed times v_c, where U has a row for each word.

---
lost = { negative-sampling-loss = 8.0, negative-sampling-grad-center = 8.0, negative-sampling-grad-outside = 8.0 }
diagnosis = ["negative.product_does_not_fit"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors.T @ center_vector)[words]
    loss = np.logaddexp(0, -x).sum()
    delta = -sign * sigmoid(-x)
    grad = np.zeros(outside_vectors.shape)
    np.add.at(grad, words, np.outer(delta, center_vector))
    return loss, delta @ outside_vectors[words], grad
