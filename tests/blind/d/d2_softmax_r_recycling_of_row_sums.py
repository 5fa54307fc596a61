"""As R recycles a vector over a matrix, the row sums are repeated with np.resize, but NumPy fills row by row, so entry (i, j) is divided by a sum that belongs to another row; single vectors are right.
---
verdict = "wrong"
function = "softmax"
outputs = "value"
"""


def softmax(x):
    # R: exp(x) / rowSums(exp(x)) recycles the vector over the matrix
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    rowSums = e.sum(axis=-1)
    return e / np.resize(rowSums, x.shape)
