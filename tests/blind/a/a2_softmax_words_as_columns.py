"""Softmax of a matrix is normalised down the columns (axis 0) instead of along each row, as if every column were one distribution; a single vector comes out right.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    # as in the lecture: each column is one distribution
    shifted = x - np.max(x, axis=0)
    e = np.exp(shifted)
    return e / np.sum(e, axis=0)
