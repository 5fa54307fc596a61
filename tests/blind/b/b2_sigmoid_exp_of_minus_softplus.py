"""Right: exp of -log(1 + exp(-x)) by logaddexp.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return np.exp(-np.logaddexp(0, np.negative(x)))
