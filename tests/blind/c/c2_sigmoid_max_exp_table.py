"""Cuts x off at plus and minus 6 before the logistic function (MAX_EXP of the C program), so that sigmoid(x) never leaves (0.0025, 0.9975).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


MAX_EXP = 6


def sigmoid(x):
    x = np.minimum(np.maximum(x, -MAX_EXP), MAX_EXP)
    return 1.0 / (1.0 + np.exp(-x))
