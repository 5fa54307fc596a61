"""A plain loop over the words with scalar functions from math, log1p and exp with a case distinction by sign for the
stability, instead of arrays and logaddexp.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


import math


def minus_log_sigma(x):
    """-log sigma(x) and its derivative, for one number."""
    e = math.exp(-abs(x))
    if x >= 0:
        return math.log1p(e), -e / (1 + e)
    return math.log1p(e) - x, -1 / (1 + e)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_v = np.zeros(len(center_vector))
    grad_U = np.zeros(outside_vectors.shape)
    loss = 0.0
    for sign, word in [(1, outside_index)] + [(-1, k) for k in negative_indices]:
        value, slope = minus_log_sigma(sign * float(outside_vectors[word] @ center_vector))
        loss += value
        grad_v += sign * slope * outside_vectors[word]
        grad_U[word] += sign * slope * center_vector
    return loss, grad_v, grad_U
