"""Subtracts the largest entry of the whole matrix from all rows, which is right until a row lies so far below that all its exponentials vanish.
---
verdict = "unstable"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum(axis=-1, keepdims=True)
