"""Every line of the derivations is a difference quotient of the loss: nothing is derived.
---
base = "solved"
deserves = 74.0
unmended = "nobody asks how a line of a derivation is computed"
"""

import numpy as np


def differences(f, shape, h=1e-4):
    gradient = np.zeros(shape)
    for index in np.ndindex(*shape):
        e = np.zeros(shape)
        e[index] = h
        gradient[index] = (f(-2 * e) - 8 * f(-e) + 8 * f(e) - f(2 * e)) / (12 * h)
    return gradient


def loss(z, o):
    return np.log(np.exp(z).sum()) - z[o]


def center_line_1(outside_vectors, center_vector, outside_index):
    U, v = outside_vectors, center_vector
    return differences(lambda e: loss(U @ (v + e), outside_index), v.shape)


def center_line_2(outside_vectors, probabilities, outside_index):
    U, z = outside_vectors, np.log(probabilities)
    return differences(lambda e: loss(z + U @ e, outside_index), U[0].shape)


def center_line_3(outside_vectors, y_hat, y):
    return center_line_2(outside_vectors, y_hat, int(y.argmax()))


def center_line_4(outside_vectors, delta):
    o = int(delta.argmin())
    y = np.arange(len(delta)) == o
    return center_line_2(outside_vectors, delta + y, o)


def outside_line_1(outside_vectors, center_vector, outside_index):
    U, v = outside_vectors, center_vector
    return differences(lambda e: loss((U + e) @ v, outside_index), U.shape)


def outside_line_2(probabilities, center_vector, outside_index):
    z, v = np.log(probabilities), center_vector
    return differences(lambda e: loss(z + e @ v, outside_index), (len(z), len(v)))


def outside_line_3(y_hat, y, center_vector):
    return outside_line_2(y_hat, center_vector, int(y.argmax()))


def negative_line_1(outside_vector, center_vector):
    return negative_line_3(outside_vector @ center_vector, center_vector)


def negative_line_2(sigma, center_vector):
    return negative_line_3(-np.log(sigma / (1 - sigma)), center_vector)


def negative_line_3(score, center_vector):
    return differences(lambda e: np.log(1 + np.exp(score + e @ center_vector)), center_vector.shape)
