"""Scores and sigmoids of all words, weighted by how often each was drawn, by np.bincount.
---
verdict = "right"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    drawn = np.bincount(negative_indices, minlength=len(outside_vectors))
    z = np.inner(outside_vectors, center_vector)
    loss = np.logaddexp(0, -z[outside_index]) + np.vdot(drawn, np.logaddexp(0, z))
    weights = drawn * sigmoid(z)
    weights[outside_index] -= sigmoid(-z)[outside_index]
    return loss, weights @ outside_vectors, weights[:, np.newaxis] * center_vector
