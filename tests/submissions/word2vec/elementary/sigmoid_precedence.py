r"""Brackets are missing.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.unfinished"]
"""


def sigmoid(x):
    return 1 / 1 + np.exp(-np.asarray(x, dtype=float))
