"""Softmax is the exponential of the log-softmax, whose log of the sum is folded pairwise with logaddexp.reduce: no maximum is taken anywhere.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, e) / (1.0 + e)


def softmax(x):
    return np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))
