r"""The mean is subtracted, not the maximum.

---
lost = { sigmoid-softmax = 1.0 }
diagnosis = ["softmax.overflow"]
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.mean(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
