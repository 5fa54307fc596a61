"""The sigmoid is the exponential of minus the logarithm of 1 + exp(-x), taken with logaddexp.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""


def sigmoid(x):
    """The logistic function of every entry; any shape."""
    return np.exp(-np.logaddexp(0, -x))
