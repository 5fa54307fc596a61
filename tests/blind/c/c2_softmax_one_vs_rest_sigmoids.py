"""Normalises sigmoid(x_w) instead of exp(x_w), as in one-versus-rest logistic regression.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    one_vs_rest = sigmoid(x)
    total = one_vs_rest.sum(axis=-1)
    return one_vs_rest / np.expand_dims(total, -1)
