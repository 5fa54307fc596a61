"""One maximum is taken for the whole matrix, so that a row far below the others becomes zero divided by zero.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    m = np.max(x)          # for stability
    e = np.exp(x - m)
    if x.ndim == 1:
        return e / e.sum()
    return e / e.sum(axis=1)[:, None]
