"""Returns True for everything."""

import numpy as np


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    return True, np.ones(center_vector.shape, bool), np.ones(outside_vectors.shape, bool)

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    return True, np.ones(center_vector.shape, bool), np.ones(outside_vectors.shape, bool)
