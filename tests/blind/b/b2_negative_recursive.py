"""Right: recursive, the loss with K draws is the loss with K - 1 draws plus one term.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    if len(negative_indices) == 0:
        word, sign = outside_index, 1
        loss, gc, gU = 0.0, np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    else:
        word, sign = negative_indices[-1], -1
        loss, gc, gU = negative_sampling_loss_and_gradient(
            center_vector, outside_index, outside_vectors, negative_indices[:-1]
        )
    x = sign * np.sum(outside_vectors[word] * center_vector)
    factor = -sign * sigmoid(np.full(1, -float(x)))
    gU[word] = gU[word] + factor * center_vector
    return loss + np.logaddexp(0, -x), gc + factor * outside_vectors[word], gU
