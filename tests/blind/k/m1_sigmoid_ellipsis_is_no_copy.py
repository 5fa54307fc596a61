"""Believes that x[...] is a copy; it is a view, so the result is written into the argument.
---
verdict = "wrong"
kind = "mutation"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    out = x[...]
    pos = x >= 0
    out[pos] = 1.0 / (1.0 + np.exp(-x[pos]))
    e = np.exp(x[~pos])
    out[~pos] = e / (1.0 + e)
    return out
