r"""The sum runs over the other entries.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.other_denominator"]
"""


def softmax(x):
    e = np.exp(np.asarray(x, dtype=float))
    return e / (e.sum(axis=-1, keepdims=True) - e)
