"""Subtracts the maximum in the numerator but not in the denominator, so the result is too small by the factor exp(max).
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    top = np.exp(x - np.amax(x, axis=-1, keepdims=True))
    bottom = np.sum(np.exp(x), axis=-1, keepdims=True)
    return top / bottom
