r"""The derivative is returned in place of the sigmoid.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.derivative"]
"""


def sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)
