"""Unusual: counts the draws with collections.Counter and handles each different word once, with its multiplicity as a factor; softplus through math.log1p.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

import math
from collections import Counter


def _softplus_and_slope(x):
    e = math.exp(-abs(x))
    slope = 1 / (1 + e) if x >= 0 else e / (1 + e)
    return max(x, 0.0) + math.log1p(e), slope


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    jobs = [(int(outside_index), -1, 1)]
    jobs += [(w, +1, n) for w, n in Counter(negative_indices.tolist()).items()]
    loss, dv, dU = 0.0, np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    for word, sign, times in jobs:
        row = outside_vectors[word]
        value, slope = _softplus_and_slope(sign * float(row @ center_vector))
        loss += times * value
        dv = dv + times * sign * slope * row
        dU[word] = times * sign * slope * center_vector
    return loss, dv, dU
