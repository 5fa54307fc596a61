r"""p (1 - p), the diagonal of the derivative.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.derivative"]
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return p * (1 - p)
