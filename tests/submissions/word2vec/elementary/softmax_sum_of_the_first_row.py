r"""Every row is divided by the sum of the first.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["softmax.sums_of_other_rows"]
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / (e.sum() if x.ndim == 1 else e[0].sum())
