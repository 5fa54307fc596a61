r"""The sigmoids are divided by their sum.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.no_exponentials"]
"""


def softmax(x):
    s = sigmoid(x)
    return s / s.sum(axis=-1, keepdims=True)
