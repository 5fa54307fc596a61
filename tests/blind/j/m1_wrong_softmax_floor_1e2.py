"""Probabilities are clipped to 0.01 at least, and the row is not normalised again.
---
verdict = "wrong"
function = "softmax"
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return np.clip(p, 1e-2, 1.0)
