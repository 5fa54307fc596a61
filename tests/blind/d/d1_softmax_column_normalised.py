"""For a matrix, normalises the columns (axis 0) instead of the rows.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    e = np.exp(x - x.max(axis=0))
    return e / e.sum(axis=0)
