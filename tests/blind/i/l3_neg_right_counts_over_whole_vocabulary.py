"""Counts the draws with bincount and weighs a sum over the whole vocabulary with the counts, so there is no loop and no add.at: both gradients come from one vector of coefficients.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    counts = np.bincount(negative_indices, minlength=len(outside_vectors))
    scores = outside_vectors @ center_vector
    loss = np.logaddexp(0, -scores[outside_index]) + counts @ np.logaddexp(0, scores)
    coefficients = counts * sigmoid(scores)
    coefficients[outside_index] = -sigmoid(-scores[outside_index])
    return loss, coefficients @ outside_vectors, np.outer(coefficients, center_vector)
