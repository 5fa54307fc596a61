"""Right: a matrix is done row by row by recursion, a vector with math.fsum after the largest entry was subtracted.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


import math


def softmax(x):
    if x.ndim > 1:
        return np.array([softmax(row) for row in x])
    top = max(x)
    e = [math.exp(entry - top) for entry in x]
    total = math.fsum(e)
    return np.array([entry / total for entry in e])
