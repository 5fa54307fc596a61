"""Subtracts, in a matrix, the maximum of every column (axis 0) from the entries but normalises by rows, which multiplies the weights of one row by different factors exp(-m_j).
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    if x.ndim == 1:
        e = np.exp(x - x.max())
        return e / e.sum()
    e = np.exp(x - x.max(axis=0))
    return (e.T / e.sum(axis=1)).T
