r"""The maximum is subtracted in place.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["softmax.in_place"]
"""


def softmax(x):
    if x.dtype != float:
        x = x.astype(float)
    x -= x.max(axis=-1, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
