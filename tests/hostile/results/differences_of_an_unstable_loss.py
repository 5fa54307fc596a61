"""Differences of a loss that is infinite where scores are large, so that no digits of them are left.
---
base = "solved"
deserves = 75.0  # no formulas, and not stable
flaw = true
"""

import numpy as np

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors

    def loss(s):  # of columns of scores less that of o
        return np.log(np.exp(s).sum(axis=0))

    D = U - U[o]
    z = (D @ v)[:, None]
    h = 1e-5 / max(np.abs(D).max(), 1e-9)
    center = (loss(z + h * D) - loss(z - h * D)) / (2 * h)
    outside = np.zeros(U.shape)
    h = 1e-5 / max(np.abs(v).max(), 1e-9)
    for w in range(len(U)):
        s = h * (1.0 * (np.arange(len(U)) == w) - (w == o))[:, None] * v
        outside[w] = (loss(z + s) - loss(z - s)) / (2 * h)
    return float(loss(z)[0]), center, outside


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v, U = center_vector, outside_vectors
    words = np.append(outside_index, negative_indices)
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)[:, None]
    z = (U[words] @ v)[:, None]

    def terms(z):
        return np.log(1 + np.exp(-sign * z))

    h = 1e-5 / max(np.abs(U).max(), 1e-9)
    center = (terms(z + h * U[words]) - terms(z - h * U[words])).sum(axis=0) / (2 * h)
    h = 1e-5 / max(np.abs(v).max(), 1e-9)
    rows = (terms(z + h * v) - terms(z - h * v)) / (2 * h)
    outside = np.zeros(U.shape)
    np.add.at(outside, words, rows)
    return float(terms(z).sum()), center, outside
