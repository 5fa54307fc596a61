r"""Columns are normalised instead of rows.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["softmax.wrong_axis"]
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    x = x - np.max(x, axis=0)
    return np.exp(x) / np.sum(np.exp(x), axis=0)
