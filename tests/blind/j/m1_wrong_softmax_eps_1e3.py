"""An epsilon of 1e-3 under the division makes every probability too small by up to 0.1 %.
---
verdict = "wrong"
function = "softmax"
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / (e.sum(axis=-1, keepdims=True) + 1e-3)
