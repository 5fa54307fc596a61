"""Right: lists and math.exp, a matrix by calling itself for each row.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


import math


def softmax(x):
    if np.ndim(x) == 2:
        return np.array([softmax(row) for row in x])
    values = [float(value) for value in x]
    largest = max(values)
    weights = [math.exp(value - largest) for value in values]
    total = math.fsum(weights)
    return np.array([weight / total for weight in weights])
