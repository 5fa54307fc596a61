"""Normalises the columns of a matrix instead of the rows (axis=0); right for one row of numbers.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    x = x - np.max(x, axis=0)
    e = np.exp(x)
    return e / np.sum(e, axis=0)
