"""Right: a scalar function of the math module with two cases, run over every entry and put back into the shape.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

import math


def _logistic(t):
    if t < 0:
        e = math.exp(t)
        return e / (1 + e)
    return 1 / (1 + math.exp(-t))


def sigmoid(x):
    x = np.asarray(x)
    return np.fromiter(map(_logistic, x.flat), dtype=float, count=x.size).reshape(x.shape)


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
