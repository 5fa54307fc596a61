r"""No axis at all: the whole matrix is one distribution.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["softmax.whole_matrix"]
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    weights = np.exp(x - np.max(x))
    return weights / weights.sum()
