"""Multiplies by the number of times a word is drawn although it already loops over every draw, so a word drawn n times counts n*n times in dJ/dU.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector
    neg = list(negative_indices)
    s = outside_vectors @ v
    p = sigmoid(s)
    J = np.logaddexp(0, -s[outside_index]) + sum(np.logaddexp(0, s[k]) for k in neg)
    dv = (p[outside_index] - 1) * outside_vectors[outside_index] + sum(p[k] * outside_vectors[k] for k in neg)
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = (p[outside_index] - 1) * v
    for k in neg:
        dU[k] += neg.count(k) * p[k] * v   # a word drawn twice counts twice
    return J, dv, dU
