r"""The numerator of one form over the denominator of the other.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.forms_mixed"]
"""


def sigmoid(x):
    return np.exp(x) / (1 + np.exp(-np.asarray(x, dtype=float)))
