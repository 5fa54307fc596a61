"""A loop over Python floats; softplus is replaced by x above 30 and by e^x below -30.
---
verdict = "right"
"""

import math


def _softplus(x):
    if x > 30:
        return x
    if x < -30:
        return math.exp(x)
    return math.log1p(math.exp(x))


def _slope(x):
    return 1.0 if x > 40 else math.exp(x - _softplus(x))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s = float(outside_vectors[outside_index] @ center_vector)
    loss = _softplus(-s)
    grad_v = -_slope(-s) * outside_vectors[outside_index]
    grad_u = np.zeros(outside_vectors.shape)
    grad_u[outside_index] = -_slope(-s) * center_vector
    for k in list(negative_indices)[::-1]:
        s = float(outside_vectors[k] @ center_vector)
        loss += _softplus(s)
        grad_v = grad_v + _slope(s) * outside_vectors[k]
        grad_u[k] += _slope(s) * center_vector
    return loss, grad_v, grad_u
