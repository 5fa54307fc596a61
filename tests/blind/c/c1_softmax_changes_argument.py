"""The returned numbers are right, but the maximum is subtracted in place, so the caller's array is changed (and an array that may only be read raises).
---
verdict = "wrong"
function = "softmax"
outputs = "arguments"
"""


def softmax(x):
    x -= x.max(axis=-1, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
