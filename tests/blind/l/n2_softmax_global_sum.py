"""For a matrix the exponentials are divided by the sum over all rows together, so that the rows do not add up to one.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    biggest = np.max(x, axis=-1, keepdims=True)
    e = np.exp(x - biggest)
    total = np.sum(e)
    return e / total
