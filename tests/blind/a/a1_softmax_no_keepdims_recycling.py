"""The row sums of a matrix have shape (n_rows,) without keepdims, so they divide the columns instead of the rows: wrong numbers for square matrices and a broadcasting error for the others.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    # R recycles the rowSums for me, numpy hopefully too
    if x.ndim == 1:
        x = x - max(x)
    else:
        x = (x.T - np.max(x, axis=1)).T
    e = np.exp(x)
    return e / e.sum(axis=-1)
