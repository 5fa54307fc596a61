"""One Python float at a time with math.exp and a branch, by np.vectorize.
---
verdict = "right"
"""

import math


def _one(t):
    t = float(t)
    if t >= 0:
        return 1.0 / (1.0 + math.exp(-t))
    e = math.exp(t)
    return e / (1.0 + e)


def sigmoid(x):
    return np.vectorize(_one, otypes=[float])(x)
