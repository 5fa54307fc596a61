"""Right: sigma(x) = exp(-log(1 + e^-x)), with logaddexp for the logarithm.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, np.negative(x)))
