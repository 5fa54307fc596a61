"""Unusual: goes through the array entry by entry with nditer and math.exp, and always exponentiates a number that is not positive.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

import math


def _logistic(t):
    e = math.exp(-abs(t))
    top = 1.0 if t >= 0 else e
    return top / (1.0 + e)


def sigmoid(x):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        out[place] = _logistic(float(x[place]))
    return out
