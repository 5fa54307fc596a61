r"""Squares in place of exponentials.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.squares"]
"""


def softmax(x):
    x = np.asarray(x, dtype=float) ** 2
    return x / x.sum(axis=-1, keepdims=True)
