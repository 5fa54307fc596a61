"""np.atleast_2d gives a view and not a copy, so the in-place steps overwrite the argument x, although the returned numbers are right.
---
verdict = "wrong"
kind = "mutation"
function = "softmax"
outputs = ""
"""


def softmax(x):
    rows = np.atleast_2d(x)
    rows -= rows.max(axis=1, keepdims=True)
    np.exp(rows, out=rows)
    rows /= rows.sum(axis=1, keepdims=True)
    return rows.reshape(x.shape)
