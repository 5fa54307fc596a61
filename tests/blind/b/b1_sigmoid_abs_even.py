"""Uses exp(-|x|) for every entry and returns 1 / (1 + exp(-|x|)), so sigmoid(-x) comes out as sigmoid(x): the branch for negative x is missing.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    z = np.exp(-np.abs(x))   # always between 0 and 1 -> no overflow
    return 1 / (1 + z)
