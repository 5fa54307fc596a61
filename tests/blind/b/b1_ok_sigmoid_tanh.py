"""Right: uses the identity sigma(x) = (1 + tanh(x/2)) / 2, which never overflows.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(x))
