"""Right mathematics: e^x / (1 + e^x) everywhere, which is inf/inf for x above about 709.
---
verdict = "unstable"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    ex = np.exp(x)
    return ex / (1 + ex)
