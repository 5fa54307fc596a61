r"""Above five the softplus is taken for its argument.

---
lost = { negative-sampling-loss = 1.0 }
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.append(outside_index, negative_indices)
    x = (outside_vectors[words] @ center_vector) * np.where(np.arange(words.size) == 0, -1, 1)
    loss = np.where(x > 5, x, np.log1p(np.exp(np.minimum(x, 5)))).sum()
    d = sigmoid(x)
    d[0] *= -1
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, words, np.outer(d, center_vector))
    return loss, d @ outside_vectors[words], grad_outside
