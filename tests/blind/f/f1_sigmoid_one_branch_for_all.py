"""Chooses the stable branch once for the whole array, so mixed arrays with large positive entries become inf / inf = nan.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    if np.all(x >= 0):
        return 1 / (1 + np.exp(-x))
    else:
        ex = np.exp(x)
        return ex / (1 + ex)
