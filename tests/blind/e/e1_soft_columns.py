"""For a matrix it normalises along axis 0, so the columns add up to one instead of the rows.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    shifted = x - x.max(axis=0)
    e = np.exp(shifted)
    return e / e.sum(axis=0)
