"""Uses e^x / (1 + e^x) for every x, which is inf / inf = nan for x above 709; right for small numbers.
---
verdict = "wrong"
kind = "value"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    e = np.exp(x)
    return e / (1 + e)
