"""Unusual: the logarithm of the denominator comes from np.logaddexp.reduce, and no maximum is subtracted explicitly.
---
verdict = "right"
function = "softmax"
outputs = ""
"""


def softmax(x):
    log_denominator = np.logaddexp.reduce(x, axis=-1, keepdims=True)
    return np.exp(x - log_denominator)
