"""Subtracts the maximum from its argument in place, so the caller's array is changed (the returned probabilities are right).
---
verdict = "wrong"
function = "softmax"
outputs = "argument x is changed"
"""


def softmax(x):
    x -= x.max(axis=-1, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
