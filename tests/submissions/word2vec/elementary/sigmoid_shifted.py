r"""The maximum is subtracted first, as in the softmax.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.shifted"]
"""


def sigmoid(x):
    x = x - np.max(x)
    return np.exp(x) / (1 + np.exp(x))
