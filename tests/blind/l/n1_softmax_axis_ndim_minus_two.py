"""The axis is x.ndim - 2, which is the last axis for a vector but axis 0 for a matrix, so the columns of a matrix are normalised instead of its rows.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    axis = x.ndim - 2
    e = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)
