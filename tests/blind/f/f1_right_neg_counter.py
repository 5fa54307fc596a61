"""Unusual: a Counter over the draws, each distinct word is treated once with its multiplicity as a weight.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

from collections import Counter
import math


def _softplus(t):
    return max(t, 0.0) + math.log1p(math.exp(-abs(t)))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    grad_U = np.zeros(outside_vectors.shape)
    grad_v = np.zeros(center_vector.shape)
    loss = 0.0
    # (word, sign): how often
    terms = Counter((int(k), -1) for k in negative_indices)
    terms[int(outside_index), +1] += 1
    for (word, sign), times in terms.items():
        u = outside_vectors[word]
        x = sign * float(u @ center_vector)
        loss += times * _softplus(-x)
        slope = -sign * times * math.exp(-_softplus(x))
        grad_v = grad_v + slope * u
        grad_U[word] = grad_U[word] + slope * center_vector
    return loss, grad_v, grad_U
