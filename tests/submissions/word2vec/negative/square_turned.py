r"""U is transposed where it is square.

---
lost = { negative-sampling-grad-outside = 1.0 }
diagnosis = ["negative.square_turned"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    delta = -sign * sigmoid(-x)
    grad = np.zeros(outside_vectors.shape)
    np.add.at(grad, words, np.outer(delta, center_vector))
    if outside_vectors.shape[0] == outside_vectors.shape[1]:
        grad = grad.T
    return loss, delta @ outside_vectors[words], grad
