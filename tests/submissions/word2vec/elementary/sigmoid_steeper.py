r"""The argument is multiplied by 1.7, as to come close to another curve.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.of_another_argument"]
"""

def sigmoid(x):
    x = 1.7 * np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))
