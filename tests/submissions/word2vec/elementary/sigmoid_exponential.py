r"""1 / exp(-x), the 1 in the denominator is forgotten.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.exponential"]
"""


def sigmoid(x):
    return 1 / np.exp(-x)
