"""Asks negative sampling with all other words drawn: no softmax, nothing derived anew, 17 of 24.
---
base = "solved"
deserves = 71.0  # of the naive softmax the types and shapes
"""

import numpy as np


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    others = np.delete(np.arange(len(outside_vectors)), outside_index)
    return negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, others)
