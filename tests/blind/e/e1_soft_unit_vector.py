"""Divides the exponentials by their Euclidean norm instead of their sum, so the squares add up to one.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / np.linalg.norm(e, axis=-1, keepdims=True)
