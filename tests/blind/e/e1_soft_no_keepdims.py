"""Divides by the row sums without keepdims, so the sums run along the columns: it raises for most matrices and mixes up the rows of a square one.
---
verdict = "wrong"
function = "softmax"
outputs = "crash"
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1)
