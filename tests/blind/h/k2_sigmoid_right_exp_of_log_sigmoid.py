"""Unusual: the sigmoid is the exponential of its own logarithm, which logaddexp gives without overflow.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, np.negative(x)))
