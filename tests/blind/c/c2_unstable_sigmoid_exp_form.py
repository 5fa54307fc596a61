"""Right mathematics: exp(x) / (1 + exp(x)) for all x, which is not a number for x above 709.
---
verdict = "unstable"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    e = np.exp(x)
    return e / (1 + e)
