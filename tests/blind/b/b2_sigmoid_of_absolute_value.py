"""Uses 1/(1+exp(-|x|)) for every entry against overflow and never flips it for negative x, so it returns sigma(|x|).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    # |x| keeps exp from overflowing
    z = np.exp(-np.abs(x))
    return 1.0 / (1.0 + z)
