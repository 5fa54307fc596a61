"""Right: computes the sigmoid as exp(-log(1 + exp(-x))) with logaddexp.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, -np.asarray(x, dtype=float)))
