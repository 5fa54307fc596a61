"""Right: the sigmoid as (1 + tanh(x/2)) / 2, which never overflows.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return (np.tanh(np.asarray(x) / 2) + 1) / 2
