r"""No axis at all: the whole matrix is one distribution.

---
diagnosis = ["softmax.whole_matrix"]
"""

def softmax(x):
    x = np.asarray(x, dtype=float)
    weights = np.exp(x - np.max(x))
    return weights / weights.sum()
