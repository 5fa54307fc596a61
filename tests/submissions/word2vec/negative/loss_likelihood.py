r"""The product of the probabilities, without a logarithm.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.likelihood"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.prod(sigmoid(x))
    delta = -sign * sigmoid(-x)
    grad = np.zeros(outside_vectors.shape)
    np.add.at(grad, words, np.outer(delta, center_vector))
    return loss, delta @ outside_vectors[words], grad
