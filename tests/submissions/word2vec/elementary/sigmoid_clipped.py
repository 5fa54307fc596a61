r"""The argument is clipped to ten.

---
lost = { sigmoid-softmax = 1.5 }
diagnosis = ["sigmoid.clipped"]
"""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.minimum(np.maximum(x, -10), 10)))
