"""Turns the draws into a count for every word of the vocabulary and works with all words at once; the words never drawn
have weight zero.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = outside_vectors.shape[0]
    counts = np.bincount(negative_indices, minlength=n_words).astype(float)
    scores = outside_vectors @ center_vector
    weight = counts * sigmoid(scores)
    weight[outside_index] = -sigmoid(-scores)[outside_index]
    losses = counts * np.logaddexp(0, scores)
    losses[outside_index] = np.logaddexp(0, -scores[outside_index])
    return losses.sum(), weight @ outside_vectors, np.outer(weight, center_vector)
