"""Right: a Counter gives the multiplicity of each drawn word, and each distinct word is handled once with its multiplicity as a factor.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


from collections import Counter
from math import exp, log1p


def _softplus(x):
    return max(x, 0.0) + log1p(exp(-abs(x)))


def _logistic(x):
    return 1.0 / (1.0 + exp(-x)) if x >= 0 else exp(x) / (1.0 + exp(x))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = float(outside_vectors[outside_index] @ center_vector)
    loss = _softplus(-s)
    grad_center = -_logistic(-s) * outside_vectors[outside_index]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = -_logistic(-s) * center_vector
    for word, times in Counter(int(k) for k in negative_indices).items():
        s = float(outside_vectors[word] @ center_vector)
        loss += times * _softplus(s)
        grad_center += times * _logistic(s) * outside_vectors[word]
        grad_outside[word] = times * _logistic(s) * center_vector
    return loss, grad_center, grad_outside
