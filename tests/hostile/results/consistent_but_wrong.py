"""Returns another loss with its exact gradients.
---
deserves = 6.0  # types and shapes
"""

import numpy as np


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    return float(center_vector @ center_vector + (outside_vectors ** 2).sum()), 2 * center_vector, 2 * outside_vectors

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    return float(center_vector @ center_vector + (outside_vectors ** 2).sum()), 2 * center_vector, 2 * outside_vectors
