r"""x stands before it, which is called swish.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.logit"]
"""


def sigmoid(x):
    return x / (1 + np.exp(-x))
