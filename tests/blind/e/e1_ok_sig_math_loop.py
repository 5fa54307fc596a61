"""Right: goes through the entries one by one with Python's math and branches on the sign.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""

import math


def one_sigmoid(t):
    if t < 0:
        e = math.exp(t)
        return e / (e + 1.0)
    return 1.0 / (1.0 + math.exp(-t))


def sigmoid(x):
    values = [one_sigmoid(float(t)) for t in np.nditer(x, order="C")]
    return np.array(values, dtype=float).reshape(np.shape(x))
