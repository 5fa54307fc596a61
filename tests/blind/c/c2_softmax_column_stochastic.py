"""Normalises the columns of a matrix instead of its rows (sum over the first axis); a vector comes out right.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    # every column of a transition matrix adds up to one
    shifted = x - x.max()
    e = np.exp(shifted)
    return e / e.sum(axis=0)
