r"""The logarithm of the sigmoid.

---
diagnosis = ["sigmoid.logarithm"]
"""

def sigmoid(x):
    return np.log(1 / (1 + np.exp(-x)))
