"""Subtracts the row maximum with -=, which changes the array of the caller (the values returned are right).
---
verdict = "wrong"
function = "softmax"
outputs = ""
"""

def softmax(x):
    if x.ndim > 1:
        x -= np.max(x, axis=1, keepdims=True)
        e = np.exp(x)
        return e / np.sum(e, axis=1, keepdims=True)
    x -= np.max(x)
    e = np.exp(x)
    return e / np.sum(e)
