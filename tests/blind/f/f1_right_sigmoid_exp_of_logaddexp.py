"""Unusual: the sigmoid as the exponential of its own logarithm, exp(-logaddexp(0, -x)), without any case distinction.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, np.negative(x)))
