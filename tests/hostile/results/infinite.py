"""Returns infinities, whose differences are NaN."""

import numpy as np


def sigmoid(x):
    return np.full_like(x, np.inf)

softmax = sigmoid

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    return np.inf, center_vector + np.inf, outside_vectors + np.inf

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    return np.inf, center_vector + np.inf, outside_vectors + np.inf
