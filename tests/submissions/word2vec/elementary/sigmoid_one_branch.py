r"""Below zero the exponential is not divided.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.one_branch"]
"""


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e)
