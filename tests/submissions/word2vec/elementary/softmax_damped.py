r"""The probabilities are mixed with 1/n.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.mixed_with_uniform"]
"""


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return 0.9 * e / e.sum(axis=-1, keepdims=True) + 0.1 / x.shape[-1]
