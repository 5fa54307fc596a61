"""The row maxima and row sums lose their axis, so that most matrices of several rows cannot be combined with them at all.
---
verdict = "wrong"
kind = "crash"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    shifted = x - np.max(x, axis=-1)
    expd = np.exp(shifted)
    out = expd / np.sum(expd, axis=-1)
    return out
