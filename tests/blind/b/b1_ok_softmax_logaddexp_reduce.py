"""Right: subtracts the log-sum-exp, folded with logaddexp along the last axis, and takes exp.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    x = np.array(x, dtype=np.float64)
    return np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))
