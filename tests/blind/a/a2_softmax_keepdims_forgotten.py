"""The row sums are divided without keepdims, so entry (i, j) of a matrix is divided by the sum of row j; this is a wrong number for square matrices and a crash for most others.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax, crash"
"""


def softmax(x):
    e = np.exp((x.T - x.max(axis=-1)).T)
    return e / np.sum(e, axis=-1)
