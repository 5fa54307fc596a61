"""Right mathematics, but the two forms are interchanged in np.where: exp(x) / (1 + exp(x)) is used for positive x, which is inf / inf above 709.
---
verdict = "unstable"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    return np.where(x >= 0, np.exp(x) / (1 + np.exp(x)), 1 / (1 + np.exp(-x)))
