"""Right: the sigmoid as the exponential of its logarithm, exp(-log(1 + e^-x)).
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, np.negative(x)))
