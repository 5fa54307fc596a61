"""Unusual: the draws become a vector of counts over all words, and loss and gradients are computed densely for the whole vocabulary.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    counts = np.bincount(negative_indices, minlength=n_words)
    scores = outside_vectors @ center_vector
    loss = np.logaddexp(0, -scores[outside_index]) + counts @ np.logaddexp(0, scores)
    coefficients = counts * sigmoid(scores)
    coefficients[outside_index] -= sigmoid(-scores[outside_index])
    return loss, coefficients @ outside_vectors, np.outer(coefficients, center_vector)
