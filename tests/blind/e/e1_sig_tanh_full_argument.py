"""Uses the tanh identity without halving the argument: (1 + tanh(x)) / 2 is sigmoid(2x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    # no overflow possible with tanh
    return (np.tanh(x) + 1) / 2
