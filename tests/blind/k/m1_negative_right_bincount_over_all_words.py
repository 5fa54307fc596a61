"""Counts the draws of each word with bincount and writes loss and gradients as sums over the whole vocabulary.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    n_words = len(outside_vectors)
    counts = np.bincount(negative_indices, minlength=n_words)
    z = outside_vectors @ center_vector
    loss = counts @ np.logaddexp(0, z) + np.logaddexp(0, -z[outside_index])
    d = counts * sigmoid(z)
    d[outside_index] = sigmoid(z[outside_index]) - 1
    return loss, d @ outside_vectors, d[:, np.newaxis] @ center_vector[np.newaxis, :]
