"""Believes that NumPy lines row sums up with rows by itself: without keepdims a matrix raises, or, if square, is divided by the sum of another row.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    biggest = x.max(axis=-1)
    if x.ndim == 2:
        biggest = biggest[:, None]  # broadcast error otherwise
    exps = np.exp(x - biggest)
    sums = exps.sum(axis=-1)
    return exps / sums
