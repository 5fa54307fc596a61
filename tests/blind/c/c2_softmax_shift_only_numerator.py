"""Subtracts the maximum m in the numerator only, so that every entry is exp(-m) times the softmax.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    m = np.max(x, axis=-1, keepdims=True)
    numerator = np.exp(x - m)
    denominator = np.exp(x).sum(axis=-1, keepdims=True)
    return numerator / denominator
