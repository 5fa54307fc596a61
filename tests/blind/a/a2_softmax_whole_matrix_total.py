"""Softmax of a matrix divides by the sum of the exponentials of the whole matrix, so that all rows together (not each row) add up to one.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    biggest = x.max(axis=-1, keepdims=True)
    exps = np.exp(x - biggest)
    probabilities = exps / exps.sum()
    return probabilities
