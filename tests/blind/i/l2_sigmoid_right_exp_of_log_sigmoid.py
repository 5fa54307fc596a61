"""Right: computes the logarithm of the sigmoid with logaddexp first and exponentiates it.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    """The logistic function of every entry; any shape."""
    log_sigma = -np.logaddexp(0.0, -x)
    return np.exp(log_sigma)
