"""Difference quotients, entry by entry, for the center vector alone: with few of them it is quick.
---
base = "solved"
deserves = 84.0  # 4 less for each center gradient, as difference quotients get otherwise
flaw = true
"""

import numpy as np


def differences(f, x, h):
    gradient = np.zeros_like(x)
    x = x.copy()
    for j in range(len(x)):
        kept = x[j]
        x[j] = kept + h
        up = f(x)
        x[j] = kept - h
        gradient[j] = (up - f(x)) / (2 * h)
        x[j] = kept
    return gradient


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def loss(v):
        z = outside_vectors @ v
        m = z.max()
        return m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(outside_vectors @ center_vector)
    delta[outside_index] -= 1
    return loss(center_vector), differences(loss, center_vector, 1e-4 / (1 + np.abs(outside_vectors).max())), np.outer(delta, center_vector)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = np.append(outside_index, negative_indices)
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    rows = sign[:, None] * outside_vectors[words]
    def loss(v):
        return np.logaddexp(0, -(rows @ v)).sum()
    outside = np.zeros(outside_vectors.shape)
    np.add.at(outside, words, np.outer(-sign * sigmoid(-(rows @ center_vector)), center_vector))
    return loss(center_vector), differences(loss, center_vector, 1e-4 / (1 + np.abs(outside_vectors).max())), outside
