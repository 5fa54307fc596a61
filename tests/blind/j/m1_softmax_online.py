"""A single pass in Python floats with a running maximum, by which the running sum is rescaled.
---
verdict = "right"
"""

import math


def _row(row):
    largest, total = -math.inf, 0.0
    for value in row:
        if value > largest:
            total *= math.exp(largest - value)
            largest = value
        total += math.exp(value - largest)
    return [math.exp(value - largest) / total for value in row]


def softmax(x):
    if x.ndim == 1:
        return np.array(_row(x.tolist()))
    return np.array([_row(row) for row in x.tolist()])
