r"""Correct, but the maximum is not subtracted.

---
lost = { sigmoid-softmax = 1.0 }
diagnosis = ["softmax.overflow"]
"""


def softmax(x):
    x = np.asarray(x)
    if x.ndim == 1:
        return np.exp(x) / sum(np.exp(x))
    return np.exp(x) / np.exp(x).sum(axis=1)[:, None]
