"""Subtracts the maximum of the whole matrix from every row; a row that lies far below underflows to 0 / 0.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    shifted = x - np.max(x)
    total = np.exp(shifted).sum(axis=-1, keepdims=True)
    return np.exp(shifted) / total
