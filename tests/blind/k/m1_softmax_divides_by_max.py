"""Keeps the exponents small by dividing by the maximum instead of subtracting it, which is another function.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    m = np.max(x, axis=-1, keepdims=True)
    e = np.exp(x / m)
    return e / np.sum(e, axis=-1, keepdims=True)
