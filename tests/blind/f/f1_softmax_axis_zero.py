"""Takes maximum and sum along axis 0, so for a matrix the columns add up to one and not the rows.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    e = np.exp(x - x.max(axis=0))
    return e / e.sum(axis=0)
