"""Right: softmax as the exponential of x minus log-sum-exp along the last axis.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    log_total = np.logaddexp.reduce(np.asarray(x, dtype=float), axis=-1, keepdims=True)
    return np.exp(x - log_total)
