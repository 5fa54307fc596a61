"""Sums rows without keepdims, so that for matrices the row sums are broadcast along the wrong axis: a square matrix is divided column by column by the sums of the rows, any other shape raises.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax, crash"
"""


def softmax(x):
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x), axis=-1)
