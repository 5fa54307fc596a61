"""Uses (1 + tanh(x)) / 2, which is the sigmoid of 2x, instead of (1 + tanh(x/2)) / 2.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    # logistic is just a shifted tanh (saw it in a blog post), and tanh never overflows
    return 0.5 * (1.0 + np.tanh(x))
