"""Loops in Python that compute the sum over all words anew for each row: a formula, and two seconds."""

import math

import numpy as np


def dot(a, b):
    s = 0.0
    for i in range(len(a)):
        s += a[i] * b[i]
    return s


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n, d = outside_vectors.shape
    m = max(dot(outside_vectors[w], center_vector) for w in range(n))

    def P(w):
        total = sum(math.exp(dot(outside_vectors[x], center_vector) - m) for x in range(n))
        return math.exp(dot(outside_vectors[w], center_vector) - m) / total

    total = sum(math.exp(dot(outside_vectors[x], center_vector) - m) for x in range(n))
    loss = m - dot(outside_vectors[outside_index], center_vector) + math.log(total)
    center = -outside_vectors[outside_index].copy()
    outside = np.zeros((n, d))
    for w in range(n):
        p = P(w)
        center += p * outside_vectors[w]
        outside[w] = p * center_vector
    outside[outside_index] -= center_vector
    return loss, center, outside
