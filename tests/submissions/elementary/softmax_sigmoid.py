r"""A sigmoid for each entry.

---
diagnosis = ["softmax.sigmoid"]
"""

def softmax(x):
    return 1 / (1 + np.exp(-np.asarray(x)))
