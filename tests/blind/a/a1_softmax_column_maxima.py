"""Subtracts from each entry the maximum of its column, not of its row; the number subtracted then varies within a row and does not cancel in the quotient, so matrices are wrong.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    z = x - x.max(axis=0) if x.ndim == 2 else x - x.max()
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)
