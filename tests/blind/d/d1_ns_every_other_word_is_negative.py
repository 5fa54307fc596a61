"""Ignores the draws and sums over all words other than the outside word, each once, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    target = np.zeros(len(outside_vectors))
    target[outside_index] = 1.0
    signs = 2 * target - 1  # +1 for the true word, -1 for the negative ones
    margins = signs * (outside_vectors @ center_vector)
    loss = np.logaddexp(0, -margins).sum()
    coefficients = -signs * sigmoid(-margins)
    return loss, coefficients @ outside_vectors, coefficients[:, None] * center_vector
