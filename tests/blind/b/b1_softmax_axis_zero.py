"""For a matrix it normalises each column (axis 0) instead of each row.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum(axis=0)
