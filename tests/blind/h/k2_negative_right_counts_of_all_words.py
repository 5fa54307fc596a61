"""Unusual: the draws are turned into counts over the whole vocabulary by bincount, and the counts weight the loss and the gradients of all words.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    times = np.bincount(negative_indices, minlength=n_words)
    s = np.dot(outside_vectors, center_vector)
    loss = np.dot(times, np.logaddexp(0, s)) + np.logaddexp(0, -s[outside_index])
    coefficient = times * sigmoid(s)
    coefficient[outside_index] -= sigmoid(-s)[outside_index]
    return loss, np.dot(coefficient, outside_vectors), np.outer(coefficient, center_vector)
