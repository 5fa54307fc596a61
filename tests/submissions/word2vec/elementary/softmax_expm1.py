r"""expm1 is taken for the more exact exp.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.expm1"]
"""


def softmax(x):
    e = np.expm1(x)
    return e / e.sum(axis=-1, keepdims=True)
