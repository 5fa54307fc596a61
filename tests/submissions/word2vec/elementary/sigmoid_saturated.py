r"""Beyond 6 it is 0 or 1, as in the C code.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.saturated"]
"""


def sigmoid(x):
    x = np.asarray(x, float)
    s = 1 / (1 + np.exp(-np.clip(x, -30, 30)))
    s = np.where(x > 6, 1.0, s)
    return np.where(x < -6, 0.0, s)
