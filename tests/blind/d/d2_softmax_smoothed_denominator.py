"""Adds 1 to the denominator ("so that it is never zero") after the largest score was subtracted, so the entries are exp(x_w - m) / (1 + sum exp(x - m)) and do not add up to one.
---
verdict = "wrong"
function = "softmax"
outputs = "value"
"""


def softmax(x):
    biggest = x.max(axis=-1, keepdims=True)
    numerator = np.exp(x - biggest)
    denominator = 1 + numerator.sum(axis=-1, keepdims=True)   # like in the sigmoid, avoids 0/0
    return numerator / denominator
