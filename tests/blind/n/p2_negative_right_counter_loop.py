"""A loop over a Counter of the draws with scalar functions of the math module; each different word is visited once and weighed by its count.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


import math
from collections import Counter


def _softplus(x):
    return x + math.log1p(math.exp(-x)) if x > 0 else math.log1p(math.exp(x))


def _sigma(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u = outside_vectors[outside_index]
    x = float(u @ center_vector)
    loss = _softplus(-x)
    grad_center = -_sigma(-x) * u
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = -_sigma(-x) * center_vector

    for k, times in Counter(np.asarray(negative_indices).tolist()).items():
        u = outside_vectors[k]
        x = float(u @ center_vector)
        loss += times * _softplus(x)
        grad_center += times * _sigma(x) * u
        grad_outside[k] = times * _sigma(x) * center_vector
    return loss, grad_center, grad_outside
