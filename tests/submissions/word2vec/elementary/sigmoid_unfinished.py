r"""One divided by is forgotten.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.unfinished"]
"""


def sigmoid(x):
    denominator = 1 + np.exp(-x)
    return denominator
