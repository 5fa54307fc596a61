r"""The logarithm of the sigmoid.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.logarithm"]
"""


def sigmoid(x):
    return np.log(1 / (1 + np.exp(-x)))
