r"""A minus in the denominator.

---
diagnosis = ["sigmoid.minus"]
"""

def sigmoid(x):
    return 1 / (1 - np.exp(-x))
