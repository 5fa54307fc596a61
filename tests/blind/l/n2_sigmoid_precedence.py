"""The missing brackets make this one plus exp(-x) in place of one divided by that sum.
---
verdict = "wrong"
kind = "value"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    """The logistic function of every entry; any shape."""
    x = np.asarray(x)
    # clip, so that exp does not overflow
    z = np.clip(x, -700, 700)
    return 1 / 1 + np.exp(-z)
