"""Forgets keepdims in the sum: for a square matrix column j is divided by the sum of row j, other matrices raise.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    m = np.max(x, axis=-1, keepdims=True)
    numerator = np.exp(x - m)
    denominator = np.sum(numerator, axis=-1)
    return numerator / denominator
