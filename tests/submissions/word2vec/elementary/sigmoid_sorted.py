r"""The numbers above zero come first.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.order_lost"]
"""


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    value = np.where(x >= 0, 1, e) / (1 + e)
    if x.ndim == 1:
        return np.concatenate([value[x >= 0], value[x < 0]])
    return value
