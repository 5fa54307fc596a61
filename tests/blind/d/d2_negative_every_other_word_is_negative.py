"""Ignores the draws: all words but the outside word are taken as negatives, once each, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    sign = np.ones(len(outside_vectors))
    sign[outside_index] = -1             # every word that isn't the outside word is a negative
    s = sign * (outside_vectors @ center_vector)
    loss = np.logaddexp(0, s).sum()
    d = sign * sigmoid(s)
    return loss, d @ outside_vectors, d[:, None] * center_vector
