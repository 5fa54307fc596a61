"""Transposes a matrix for broadcasting and forgets to transpose it back: shape (n_words, n_rows), or the transposed values if the matrix is square.
---
verdict = "wrong"
kind = "shape"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    if x.ndim == 1:
        e = np.exp(x - x.max())
        return e / e.sum()
    e = np.exp(x.T - x.max(axis=1))
    return e / e.sum(axis=0)
