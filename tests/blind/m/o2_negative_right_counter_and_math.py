"""Right: Python's math functions with log1p and a case distinction by sign, and a Counter, so that each distinct word is computed once and weighted with the number of its draws.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""
import math
from collections import Counter


def _softplus(x):
    """log(1 + e^x)"""
    return x + math.log1p(math.exp(-x)) if x > 0 else math.log1p(math.exp(x))


def _sigma(x):
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    s_o = float(np.dot(u_o, center_vector))
    loss = _softplus(-s_o)
    grad_center = (-_sigma(-s_o)) * u_o
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index, :] = (-_sigma(-s_o)) * center_vector

    for word, times in Counter(int(k) for k in negative_indices).items():
        u = outside_vectors[word]
        s = float(np.dot(u, center_vector))
        loss += times * _softplus(s)
        grad_center = grad_center + times * _sigma(s) * u
        grad_outside[word, :] = times * _sigma(s) * center_vector
    return loss, grad_center, grad_outside
