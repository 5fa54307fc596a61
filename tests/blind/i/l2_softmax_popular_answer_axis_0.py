"""Pasted one-liner that takes the maximum and the sum along axis 0: right for a vector, but a matrix is normalised by columns instead of rows.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""

def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    e_x = np.exp(x - np.max(x, axis=0))
    return e_x / e_x.sum(axis=0)
