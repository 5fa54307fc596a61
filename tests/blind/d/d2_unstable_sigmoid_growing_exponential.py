"""Right mathematics as e^x / (1 + e^x) for positive x and 1 / (1 + e^-x) for negative x, the two branches exchanged: infinity over infinity (nan) beyond 709.
---
verdict = "unstable"
function = "sigmoid"
outputs = "value"
"""


def sigmoid(x):
    return np.where(x > 0, np.exp(x) / (1 + np.exp(x)), 1 / (1 + np.exp(-x)))
