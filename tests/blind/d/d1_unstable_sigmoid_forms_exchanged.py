"""Right mathematics, but uses e^x / (1 + e^x) for positive x and 1 / (1 + e^-x) for negative x: infinity over infinity for large positive x.
---
verdict = "unstable"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    result = np.zeros(x.shape)
    positive = x > 0
    result[positive] = np.exp(x[positive]) / (1 + np.exp(x[positive]))
    result[~positive] = 1 / (1 + np.exp(-x[~positive]))
    return result
