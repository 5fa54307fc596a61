"""Chooses the stable form by `if x >= 0` on the whole array, which raises for arrays of more than one entry.
---
verdict = "wrong"
function = "sigmoid"
outputs = "crash"
"""


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + np.exp(-x))
    else:
        ex = np.exp(x)
        return ex / (1 + ex)
