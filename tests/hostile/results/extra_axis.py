"""Returns arrays with an axis too many.
---
deserves = 2.0  # the types and shapes are right
"""

import numpy as np


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    return np.zeros((1, 1, 1)), center_vector[None, :, None] * 0, outside_vectors[None] * 0

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    return np.zeros((1, 1, 1)), center_vector[None, :, None] * 0, outside_vectors[None] * 0
