"""Right: exp of the log-sigmoid, sigma(x) = exp(-log(e^0 + e^-x)), through logaddexp.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    log_sigma = -np.logaddexp(0.0, -x)
    return np.exp(log_sigma)
