"""Unusual: it is computed in log space, as exp(-log(1 + e^-x)) with np.logaddexp.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""


def sigmoid(x):
    minus_log_sigma = np.logaddexp(0.0, -x)
    return np.exp(-minus_log_sigma)
