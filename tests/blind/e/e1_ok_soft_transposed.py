"""Right: works on the transposed matrix so that the broadcasting needs no keepdims, and transposes back.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    xt = x.T
    e = np.exp(xt - xt.max(axis=0))
    return (e / e.sum(axis=0)).T
