"""Unstable: e^x / (1 + e^x) for every entry, which is inf / inf for x above 709.
---
verdict = "unstable"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    e = np.exp(x)
    return e / (e + 1)
