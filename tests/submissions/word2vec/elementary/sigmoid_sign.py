r"""The exponent of the sigmoid has the wrong sign.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.sign"]
"""


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(x))
