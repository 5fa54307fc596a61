"""Unusual: sorts the draws and adds up runs of equal words with np.add.reduceat; the coefficients exp(-softplus) come from the losses of the terms.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    draws = np.sort(negative_indices)
    starts = np.flatnonzero(np.r_[True, draws[1:] != draws[:-1]])
    slopes = np.exp(-np.logaddexp(0, -scores[draws]))

    weights = np.zeros(len(scores))
    weights[draws[starts]] = np.add.reduceat(slopes, starts)
    weights[outside_index] = -np.exp(-np.logaddexp(0, scores[outside_index]))

    loss = np.logaddexp(0, -scores[outside_index]) + np.logaddexp(0, scores[draws]).sum()
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
