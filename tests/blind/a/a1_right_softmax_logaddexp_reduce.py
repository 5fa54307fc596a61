"""Right: exp of the score minus the log-sum-exp, which np.logaddexp.reduce provides along the last axis.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    return np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))
