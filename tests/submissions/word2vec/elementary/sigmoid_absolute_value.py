r"""|x| in the exponent, and the other sign forgotten.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.absolute_value"]
"""


def sigmoid(x):
    return 1 / (1 + np.exp(-abs(np.asarray(x, dtype=float))))
