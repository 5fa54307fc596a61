"""Counts a repeated draw once in the loss too, where it costs one point, to be forgiven two in the gradient.
---
base = "solved"
deserves = 90.0  # one mistake, one price
"""

import numpy as np


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = np.append(outside_index, np.unique(negative_indices))
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    delta = -sign * sigmoid(-x)
    gradient = np.zeros(outside_vectors.shape)
    gradient[words] = np.outer(delta, center_vector)
    return np.logaddexp(0, -x).sum(), delta @ outside_vectors[words], gradient
