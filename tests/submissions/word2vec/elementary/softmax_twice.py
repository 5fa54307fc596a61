r"""The softmax of the softmax.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.twice"]
"""


def once(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    return once(once(np.asarray(x, dtype=float)))
