"""Right: the logistic function as (1 + tanh(x/2)) / 2, which needs no branches.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return 0.5 + 0.5 * np.tanh(0.5 * x)
