"""Unusual: one pass over the words with a running maximum and a running sum that is rescaled whenever the maximum rises, in plain Python for each row.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

import math


def _one_row(numbers):
    top, total = -math.inf, 0.0
    for number in numbers:
        if number > top:
            total = total * math.exp(top - number) + 1.0
            top = number
        else:
            total += math.exp(number - top)
    return [math.exp(number - top) / total for number in numbers]


def softmax(x):
    if x.ndim == 1:
        return np.array(_one_row(x.tolist()))
    return np.array([_one_row(row) for row in x.tolist()])
