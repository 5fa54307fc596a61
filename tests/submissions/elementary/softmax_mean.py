r"""np.mean where np.sum belongs.

---
diagnosis = ["softmax.mean"]
"""

def softmax(x):
    p = np.exp(x)
    return p / np.mean(p)
