r"""Divided by the largest score, not less it.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.scaled"]
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x / np.abs(x).max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
