"""The three values are right, but the sign of the drawn rows is flipped in the caller's outside_vectors and never flipped back (an array that may only be read raises).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "arguments"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    W = outside_vectors
    drawn = np.unique(negative_indices)
    W[drawn] *= -1          # now every score should be large
    ids = np.hstack([outside_index, negative_indices])
    x = W[ids] @ center_vector
    loss = np.logaddexp(0, -x).sum()
    c = -sigmoid(-x)
    grad_v = c @ W[ids]
    c[1:] = -c[1:]
    grad_U = np.zeros(W.shape)
    np.add.at(grad_U, ids, np.outer(c, center_vector))
    return loss, grad_v, grad_U
