"""Uses the tanh identity with x instead of x/2, so it returns sigma(2x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    # sigma is a shifted and squeezed tanh, and tanh never overflows
    return 0.5 * (1.0 + np.tanh(x))
