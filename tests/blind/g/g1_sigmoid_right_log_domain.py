"""Unusual: works in the log domain, sigma(x) = exp(-log(1 + exp(-x))), with logaddexp.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, -x))
