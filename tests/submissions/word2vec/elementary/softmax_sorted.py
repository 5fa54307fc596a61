r"""The probabilities are sorted.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.order_lost"]
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.sort(e / e.sum(axis=-1, keepdims=True), axis=-1)
