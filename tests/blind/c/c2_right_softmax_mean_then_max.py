"""Right: subtracts the mean first (which cancels) and the largest entry afterwards, with transposes instead of keepdims.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    a = x.T - x.T.mean(axis=0)
    a = a - a.max(axis=0)
    e = np.exp(a)
    return (e / e.sum(axis=0)).T
