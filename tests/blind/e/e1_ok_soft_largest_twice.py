"""Right: clamps the shifted scores at -745 before exp, where exp is zero or the smallest number anyway.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    m = np.max(x, axis=x.ndim - 1)
    d = np.maximum(x - np.expand_dims(m, -1), -745.0)
    w = np.exp(d)
    return np.divide(w, np.expand_dims(w.sum(-1), -1))
