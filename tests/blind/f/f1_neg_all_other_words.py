"""Ignores the draws and takes every word but the outside word as a negative one.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    sign = -np.ones(outside_vectors.shape[0])
    sign[outside_index] = 1
    x = sign * (outside_vectors @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    g = -sign * sigmoid(-x)
    return loss, g @ outside_vectors, np.outer(g, center_vector)
