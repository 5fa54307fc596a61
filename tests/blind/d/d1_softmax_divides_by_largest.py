"""Divides the scores by their largest absolute value before exp instead of subtracting the maximum.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    biggest = np.abs(x).max(axis=-1, keepdims=True)
    safe = x / np.where(biggest > 1.0, biggest, 1.0)
    e = np.exp(safe)
    return e / e.sum(axis=-1, keepdims=True)
