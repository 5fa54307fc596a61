"""The identity with tanh is remembered as (1 + tanh(x)) / 2, without halving the argument, so it computes sigma(2x) instead of sigma(x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "value"
"""


def sigmoid(x):
    # tanh never overflows, so this is stable
    return (1 + np.tanh(x)) / 2
