"""For negative x it divides exp(x) by 1 + exp(-x) instead of by 1 + exp(x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    x = np.asarray(x, dtype=np.float64)
    out = np.empty(x.shape)
    pos = x >= 0
    neg = ~pos
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    with np.errstate(over="ignore"):
        out[neg] = np.exp(x[neg]) / (1 + np.exp(-x[neg]))
    return out
