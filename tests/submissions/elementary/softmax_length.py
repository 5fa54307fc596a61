r"""Divided by the norm.

---
diagnosis = ["softmax.length"]
"""

def softmax(x):
    e = np.exp(x)
    return e / np.linalg.norm(e)
