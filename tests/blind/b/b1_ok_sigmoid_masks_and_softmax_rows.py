"""Right: sigmoid with two boolean masks, softmax of a matrix by calling itself once for each row.
---
verdict = "right"
function = "sigmoid, softmax"
outputs = "-"
"""


def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros(x.shape, dtype=np.float64)
    neg = x < 0
    e = np.exp(x[neg])
    out[neg] = e / (e + 1)
    out[~neg] = 1 / (1 + np.exp(-x[~neg]))
    return out


def softmax(x):
    x = np.asarray(x)
    if x.ndim == 2:
        return np.array([softmax(row) for row in x])
    weights = np.exp(x - max(x))
    return weights / sum(weights)
