r"""A thousandth is added to the denominator.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.other_number_added"]
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / (e.sum(axis=-1, keepdims=True) + 1e-3)
