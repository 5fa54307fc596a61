"""Works on the transposed array, in columns, and returns a transposed (not contiguous) one.
---
verdict = "right"
"""

def softmax(x):
    columns = x.T - x.T.max(axis=0)
    np.exp(columns, out=columns)
    columns /= columns.sum(axis=0)
    return columns.T
