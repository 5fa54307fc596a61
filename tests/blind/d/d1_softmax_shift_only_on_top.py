"""Subtracts the maximum in the numerator but not in the denominator, so the result is too small by the factor exp(-max).
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    m = x.max(axis=-1, keepdims=True)
    numerator = np.exp(x - m)
    denominator = np.exp(x).sum(axis=-1, keepdims=True)
    return numerator / denominator
