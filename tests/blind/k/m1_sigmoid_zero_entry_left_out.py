"""The two stable branches are x > 0 and x < 0, so an entry that is exactly zero keeps the initial 0 instead of 1/2.
---
verdict = "wrong"
kind = "value"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    result = np.zeros_like(x)
    pos = x > 0
    neg = x < 0
    result[pos] = 1 / (1 + np.exp(-x[pos]))
    result[neg] = np.exp(x[neg]) / (1 + np.exp(x[neg]))
    return result
