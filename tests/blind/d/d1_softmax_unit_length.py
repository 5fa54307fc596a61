"""Divides the exponentials by their Euclidean norm (square root of the sum of squares) instead of their sum.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    e = np.exp(shifted)
    return e / np.linalg.norm(e, axis=-1, keepdims=True)
