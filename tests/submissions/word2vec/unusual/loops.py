r"""Plain loops everywhere, not one matrix product."""

import math

import numpy as np


def sigmoid(x):
    x = np.array(x, dtype=float)
    out = np.empty(x.shape)
    for i, value in np.ndenumerate(x):
        if value >= 0:
            out[i] = 1 / (1 + math.exp(-value))
        else:
            e = math.exp(value)
            out[i] = e / (1 + e)
    return out


def softmax(x):
    x = np.array(x, dtype=float)
    if x.ndim == 2:
        return np.array([softmax(row) for row in x])
    biggest = max(x)
    exps = [math.exp(v - biggest) for v in x]
    total = sum(exps)
    return np.array([e / total for e in exps])


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n, d = outside_vectors.shape
    scores = [
        sum(float(outside_vectors[w][j]) * float(center_vector[j]) for j in range(d))
        for w in range(n)
    ]
    biggest = max(scores)
    logsum = biggest + math.log(sum(math.exp(s - biggest) for s in scores))
    loss = logsum - scores[outside_index]
    probs = [math.exp(s - logsum) for s in scores]
    grad_v = np.zeros(d)
    grad_u = np.zeros((n, d))
    for w in range(n):
        coefficient = probs[w] - (1 if w == outside_index else 0)
        for j in range(d):
            grad_v[j] += coefficient * outside_vectors[w][j]
            grad_u[w][j] += coefficient * center_vector[j]
    return loss, grad_v, grad_u


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n, d = outside_vectors.shape

    def softplus(t):
        return max(t, 0) + math.log1p(math.exp(-abs(t)))

    loss = 0.0
    grad_v = np.zeros(d)
    grad_u = np.zeros((n, d))
    for word, label in [(outside_index, 1)] + [(int(k), 0) for k in negative_indices]:
        s = sum(float(outside_vectors[word][j]) * float(center_vector[j]) for j in range(d))
        loss += softplus(-s) if label == 1 else softplus(s)
        p = float(sigmoid(np.array([s]))[0])
        for j in range(d):
            grad_v[j] += (p - label) * outside_vectors[word][j]
            grad_u[word][j] += (p - label) * center_vector[j]
    return loss, grad_v, grad_u
