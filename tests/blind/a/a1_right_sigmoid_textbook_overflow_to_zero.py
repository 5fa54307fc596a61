"""Right: the plain textbook formula; for very negative x the exponential becomes infinite (with a warning) and 1/inf is the right 0.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(np.negative(x, dtype=float)))
