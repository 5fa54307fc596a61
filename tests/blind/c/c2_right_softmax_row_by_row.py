"""Right: calls itself for every row of a matrix and works with plain Python numbers in a row.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


import math


def softmax(x):
    if x.ndim == 2:
        return np.array([softmax(row) for row in x])
    top = max(x.tolist())
    weights = [math.exp(entry - top) for entry in x.tolist()]
    total = math.fsum(weights)
    return np.array([w / total for w in weights])
