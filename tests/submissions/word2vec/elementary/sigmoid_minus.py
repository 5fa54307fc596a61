r"""A minus in the denominator.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.minus"]
"""


def sigmoid(x):
    return 1 / (1 - np.exp(-x))
