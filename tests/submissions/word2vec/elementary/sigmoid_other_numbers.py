r"""There is a 2 in the denominator.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.other_numbers"]
"""


def sigmoid(x):
    return 1 / (2 + np.exp(-x))
