"""Unstable: subtracts the mean instead of the maximum, so exp still overflows when an entry lies more than 709 above the mean.
---
verdict = "unstable"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    centred = x - np.mean(x, axis=-1, keepdims=True)
    e = np.exp(centred)
    return e / e.sum(axis=-1, keepdims=True)
