r"""One divided by is forgotten.

---
diagnosis = ["sigmoid.unfinished"]
"""

def sigmoid(x):
    denominator = 1 + np.exp(-x)
    return denominator
