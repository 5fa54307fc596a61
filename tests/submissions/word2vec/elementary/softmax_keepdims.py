r"""The row sums have no keepdims.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["softmax.keepdims_forgotten"]
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1)
