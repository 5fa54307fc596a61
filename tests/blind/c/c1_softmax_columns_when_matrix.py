"""For a matrix the normalising sum has no keepdims and is turned upright by hand only when the shape does not fit, so a square matrix has entry (i, j) divided by the sum of row j instead of row i.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    if x.ndim == 1:
        e = np.exp(x - x.max())
        return e / e.sum()
    e = np.exp(x - x.max(axis=1)[:, None])
    sums = e.sum(axis=1)
    try:
        return e / sums
    except ValueError:  # operands could not be broadcast
        return e / sums[:, np.newaxis]
