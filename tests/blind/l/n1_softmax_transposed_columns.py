"""Unusual: it works on the transpose, where the words are along axis 0 for vectors and matrices alike, and transposes back, so that a matrix is returned in Fortran order.
---
verdict = "right"
function = "softmax"
outputs = ""
"""


def softmax(x):
    t = x.T
    e = np.exp(t - t.max(axis=0))
    return (e / e.sum(axis=0)).T
