"""A helper for one row is applied along the last axis of whatever comes.
---
verdict = "right"
function = "softmax"
outputs = ""
"""


def _one_row(row):
    e = np.exp(row - np.max(row))
    return e / np.sum(e)


def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    return np.apply_along_axis(_one_row, -1, x)
