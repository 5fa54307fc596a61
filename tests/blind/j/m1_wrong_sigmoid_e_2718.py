"""Powers of 2.718 instead of e, so that every exponent is wrong by 0.01 %.
---
verdict = "wrong"
function = "sigmoid"
"""

E = 2.718


def sigmoid(x):
    p = E ** (-np.abs(x))
    return np.where(x >= 0, 1 / (1 + p), p / (1 + p))
