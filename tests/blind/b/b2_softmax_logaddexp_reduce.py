"""Right: exp of x minus logaddexp.reduce along the last axis, without an explicit maximum.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    return np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))
