"""The sum in the denominator runs along axis 0, so that for a matrix each column (not each row) adds up to one; a single vector is right.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    x = np.asarray(x)
    shifted = x - x.max(axis=-1, keepdims=True)
    exps = np.exp(shifted)
    return exps / exps.sum(axis=0)
