"""Right: exponential of x minus the log-sum-exp, which is folded pairwise with np.logaddexp.reduce.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    return np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))
