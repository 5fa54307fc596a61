r"""The derivative is returned in place of the sigmoid.

---
diagnosis = ["sigmoid.derivative"]
"""

def sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)
