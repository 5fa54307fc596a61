"""Fills entries with x > 0 and entries with x < 0 separately, so an entry that is exactly zero keeps the initial 0 instead of 1/2.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    out = np.zeros(x.shape)
    pos = x > 0
    neg = x < 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    e = np.exp(x[neg])
    out[neg] = e / (1 + e)
    return out
