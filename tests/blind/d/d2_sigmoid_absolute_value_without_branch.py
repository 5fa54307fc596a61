"""For stability exp(-|x|) is used, but the second branch for negative x is forgotten, so the function returns sigma(|x|), never below one half.
---
verdict = "wrong"
function = "sigmoid"
outputs = "value"
"""


def sigmoid(x):
    e = np.exp(-np.abs(x))     # never larger than 1
    return 1 / (1 + e)
