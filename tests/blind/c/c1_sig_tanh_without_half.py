"""Writes the logistic function as (1 + tanh(x)) / 2, where the argument of tanh should be x / 2, so the result is sigma(2x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    # hyperbolic form: never overflows
    return 0.5 * (1.0 + np.tanh(x))
