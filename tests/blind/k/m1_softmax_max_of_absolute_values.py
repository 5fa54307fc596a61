"""Subtracts the largest absolute value instead of the largest value, so that numbers which are all very negative underflow to 0 / 0 = nan.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    biggest = np.abs(x).max(axis=-1, keepdims=True)
    e = np.exp(x - biggest)
    return e / e.sum(axis=-1, keepdims=True)
