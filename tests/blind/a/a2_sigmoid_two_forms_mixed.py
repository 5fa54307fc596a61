"""The two forms of the sigmoid are mixed up: e^x / (1 + e^-x) instead of e^x / (1 + e^x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    num = np.exp(x)
    den = 1 + np.exp(-x)
    return num / den
