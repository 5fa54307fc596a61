"""Puts exp(-|x|) into 1 / (1 + exp(-|x|)) for every entry and never flips it for negative x, so it returns sigmoid(|x|).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    t = np.exp(-np.abs(x))  # exp never sees a positive number
    return 1 / (1 + t)
