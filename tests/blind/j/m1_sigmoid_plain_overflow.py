"""The bare formula without any branch: e^10000 overflows to inf with a warning, and 1/inf is the right 0.
---
verdict = "right"
"""


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))
