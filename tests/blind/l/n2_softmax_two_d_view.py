"""The function makes the input two-dimensional without copying it and then subtracts the maxima in place, so that the caller's array is changed.
---
verdict = "wrong"
kind = "mutation"
function = "softmax"
outputs = ""
"""


def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    rows = np.atleast_2d(x)
    rows -= rows.max(axis=1)[:, None]
    weights = np.exp(rows)
    result = weights / weights.sum(axis=1)[:, None]
    return result if x.ndim == 2 else result[0]
