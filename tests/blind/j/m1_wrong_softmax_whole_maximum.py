"""The maximum of the whole matrix is subtracted, so that a row far below it underflows to 0/0.
---
verdict = "wrong"
function = "softmax"
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum(axis=-1, keepdims=True)
