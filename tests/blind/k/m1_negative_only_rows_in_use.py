"""Returns the gradients of the outside word and of the K draws one below the other, shape (K + 1, dim), instead of a gradient for all words.
---
verdict = "wrong"
kind = "shape"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    rows = np.concatenate(([outside_index], negative_indices))
    sign = np.ones(len(rows))
    sign[1:] = -1

    vectors = outside_vectors[rows]
    z = sign * (vectors @ center_vector)
    loss = np.logaddexp(0, -z).sum()

    factor = -sign * sigmoid(-z)
    grad_center_vector = factor @ vectors
    grad_outside_vectors = factor[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
