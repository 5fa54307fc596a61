"""Right: a scalar function with math.exp and two branches, applied to each entry of the flattened array.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


from math import exp


def _logistic(t):
    if t < 0:
        e = exp(t)
        return e / (1.0 + e)
    return 1.0 / (1.0 + exp(-t))


def sigmoid(x):
    return np.array([_logistic(t) for t in np.ravel(x).tolist()], dtype=float).reshape(np.shape(x))
