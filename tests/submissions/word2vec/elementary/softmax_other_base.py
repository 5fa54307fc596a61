r"""A power of two.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.other_base"]
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    e = 2 ** (x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
