"""The identity sigma(x) = (1 + tanh(x / 2)) / 2 is used without halving x, so the result is sigma(2x).
---
verdict = "wrong"
kind = "value"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    return 0.5 * (1.0 + np.tanh(x))
