r"""The gradients are 0.7 times what they should be: a factor no entry knows.

---
lost = { negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
diagnosis = ["any.scaled"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.array([outside_index, *negative_indices])
    z = outside_vectors[words] @ center_vector
    p = (sigmoid(z) - (np.arange(len(words)) == 0)) * 0.7
    gu = np.zeros(outside_vectors.shape)
    np.add.at(gu, words, np.outer(p, center_vector))
    return np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum(), p @ outside_vectors[words], gu
