"""Right: exp(x - log-sum-exp), with the ufunc reduction logaddexp.reduce along the last axis.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    log_Z = np.logaddexp.reduce(x, axis=-1, keepdims=True)
    return np.exp(x - log_Z)
