"""Subtracts the maximum of the whole matrix instead of the maximum of each row, so a row far below another one becomes 0 / 0 = nan.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e, axis=-1, keepdims=True)
