"""Subtracts the maximum of the whole matrix instead of that of each row; where rows are far apart, a low row underflows to 0 / 0 = nan.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, t) / (1.0 + t)


def softmax(x):
    x = x - np.max(x)          # against overflow
    e = np.exp(x)
    if x.ndim == 1:
        return e / e.sum()
    return e / e.sum(axis=1)[:, np.newaxis]
