"""Subtracts the maximum of the whole matrix, not of each row, so that a row far below the others underflows to 0/0 = nan.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""

def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    shifted = x - x.max()  # any constant will do, it cancels
    exps = np.exp(shifted)
    return exps / exps.sum(axis=-1, keepdims=True)
