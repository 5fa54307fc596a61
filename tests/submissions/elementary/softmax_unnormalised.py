r"""The division is missing.

---
diagnosis = ["softmax.unnormalised"]
"""

def softmax(x):
    return np.exp(x - np.max(x))
