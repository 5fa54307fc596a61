"""Unusual: a matrix is handed row by row to the same function again, a row is summed exactly with math.fsum.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

import math


def softmax(x):
    if np.ndim(x) == 2:
        return np.stack([softmax(row) for row in x])
    numbers = [float(t) for t in x]
    top = max(numbers)
    exps = [math.exp(t - top) for t in numbers]
    total = math.fsum(exps)
    return np.array([e / total for e in exps])
