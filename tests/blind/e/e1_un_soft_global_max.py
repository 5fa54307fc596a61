"""Unstable: shifts all rows of a matrix by the largest entry of the whole matrix, so a row far below it becomes 0 / 0.
---
verdict = "unstable"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e, axis=-1, keepdims=True)
