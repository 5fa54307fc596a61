"""The stable form has 1 / (1 + exp(-|x|)) in both branches: the factor exp(x) of the negative branch is forgotten, so the result is sigmoid(|x|).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    z = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + z), 1 / (1 + z))
