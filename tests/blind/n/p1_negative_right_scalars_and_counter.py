"""Scalar functions with `math`, which choose the stable form by the sign, a `Counter` for the draws and a dictionary of rows.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

import math
from collections import Counter


def _sigma(x):
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    return math.exp(x) / (1.0 + math.exp(x))


def _minus_log_sigma(x):
    return max(-x, 0.0) + math.log1p(math.exp(-abs(x)))

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    score = lambda w: float(np.dot(outside_vectors[w], center_vector))
    o = int(outside_index)
    loss = _minus_log_sigma(score(o))
    factor = {o: -_sigma(-score(o))}
    for w, times in Counter(int(w) for w in negative_indices).items():
        loss += times * _minus_log_sigma(-score(w))
        factor[w] = times * _sigma(score(w))

    grad_center_vector = sum(f * outside_vectors[w] for w, f in factor.items())
    grad_outside_vectors = np.array(
        [factor.get(w, 0.0) * center_vector for w in range(len(outside_vectors))]
    )
    return loss, grad_center_vector, grad_outside_vectors
