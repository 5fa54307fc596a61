"""Ignores the draws and takes every word other than o as a negative, once, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    sign = -np.ones(len(outside_vectors))
    sign[outside_index] = 1           # +1 true word, -1 noise
    m = sign * (outside_vectors @ center_vector)
    loss = np.logaddexp(0, -m).sum()
    g = -sign * sigmoid(-m)
    return loss, g @ outside_vectors, g[:, None] * center_vector
