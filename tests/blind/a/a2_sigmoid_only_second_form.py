"""Right mathematics, e^x / (1 + e^x) for all x, which is inf / inf = nan for x above about 709.
---
verdict = "unstable"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    e = np.exp(x)
    return e / (1 + e)
