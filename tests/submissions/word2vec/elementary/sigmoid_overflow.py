r"""The form that overflows for large numbers, and nothing else wrong.

---
lost = { sigmoid-softmax = 1.0 }
diagnosis = ["sigmoid.overflow"]
"""


def sigmoid(x):
    ex = np.exp(x)
    return ex / (ex + 1)
