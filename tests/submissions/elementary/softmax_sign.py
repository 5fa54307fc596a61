r"""exp(-x), copied from the sigmoid.

---
diagnosis = ["softmax.sign"]
"""

def softmax(x):
    p = np.exp(-x)
    return p / p.sum()
