"""Both gradients are rounded to four decimals at the end.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.append(outside_index, negative_indices)
    sign = np.append(1.0, -np.ones(len(negative_indices)))
    margins = sign * (outside_vectors[words] @ center_vector)
    slope = -sign * sigmoid(-margins)
    grad_u = np.zeros(outside_vectors.shape)
    np.add.at(grad_u, words, np.outer(slope, center_vector))
    grad_v = slope @ outside_vectors[words]
    return np.logaddexp(0, -margins).sum(), np.round(grad_v, 4), np.round(grad_u, 4)
