r"""A power of two.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.other_base"]
"""


def sigmoid(x):
    return 1 / (1 + 2.0 ** (-np.asarray(x, dtype=float)))
