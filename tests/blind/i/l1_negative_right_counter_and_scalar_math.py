"""Right: a Counter of the draws and scalar functions softplus and sigma from the math module; one multiplication by the count instead of repeated additions.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

from collections import Counter
import math


def _softplus(t):
    return max(t, 0.0) + math.log1p(math.exp(-abs(t)))


def _sigma(t):
    return math.exp(-_softplus(-t))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss, gv, gU = 0.0, 0.0 * center_vector, 0.0 * outside_vectors
    jobs = [(int(outside_index), 1, 1)]
    jobs += [(word, times, -1) for word, times in Counter(negative_indices.tolist()).items()]
    for word, times, sign in jobs:
        u = outside_vectors[word]
        x = sign * float(u @ center_vector)
        slope = -sign * times * _sigma(-x)
        loss += times * _softplus(-x)
        gv = gv + slope * u
        gU[word] = slope * center_vector
    return loss, gv, gU
