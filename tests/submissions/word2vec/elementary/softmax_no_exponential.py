r"""Scores are divided by their sum.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.no_exponential"]
"""


def softmax(x):
    return x / np.sum(x, axis=-1, keepdims=True)
