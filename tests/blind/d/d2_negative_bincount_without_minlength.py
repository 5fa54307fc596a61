"""Counts the draws with np.bincount without minlength, so the counts are shorter than the vocabulary and the product raises whenever the last word is not drawn (with word 0 as the only word drawn the one count is broadcast over all words).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    counts = np.bincount(negative_indices)
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index]) + np.sum(counts * np.logaddexp(0, z))
    d = counts * sigmoid(z)
    d[outside_index] -= sigmoid(-z[outside_index])
    return loss, d @ outside_vectors, np.outer(d, center_vector)
