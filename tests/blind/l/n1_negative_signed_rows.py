"""Unusual: the rows of the draws are negated once, so that all K + 1 terms are -log sigma of a plain product and share one formula.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.append(negative_indices, outside_index)
    sign = -np.ones(len(words))
    sign[-1] = 1.0
    A = sign[:, None] * outside_vectors[words]
    margins = A @ center_vector
    loss = np.logaddexp(0, -margins).sum()
    pull = -sigmoid(-margins)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, words, np.outer(pull * sign, center_vector))
    return loss, pull @ A, grad_outside_vectors
