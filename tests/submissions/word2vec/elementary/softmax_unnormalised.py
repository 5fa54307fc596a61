r"""The division is missing.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.unnormalised"]
"""


def softmax(x):
    return np.exp(x - np.max(x))
