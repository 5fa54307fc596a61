"""The largest entry is subtracted in the numerator but not in the denominator, so every probability is too small by the factor exp(max).
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    m = np.max(x, axis=-1, keepdims=True)
    return np.exp(x - m) / np.sum(np.exp(x), axis=-1, keepdims=True)
