"""Right: counts the draws with bincount and works with one coefficient for every word of the vocabulary, as in the naive softmax.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = outside_vectors.shape[0]
    n = np.bincount(np.asarray(negative_indices, dtype=np.int64), minlength=n_words)
    y = np.eye(n_words)[outside_index]
    z = outside_vectors @ center_vector
    loss = y @ np.logaddexp(0, -z) + n @ np.logaddexp(0, z)
    delta = (n + y) * sigmoid(z) - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
