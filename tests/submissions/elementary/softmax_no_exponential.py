r"""Scores are divided by their sum.

---
diagnosis = ["softmax.no_exponential"]
"""

def softmax(x):
    return x / np.sum(x, axis=-1, keepdims=True)
