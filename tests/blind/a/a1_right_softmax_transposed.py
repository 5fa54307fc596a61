"""Right: works on the transpose, so that the words run down the first axis and broadcasting needs no keepdims.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    t = x.T
    t = np.exp(t - t.max(axis=0))
    return (t / t.sum(axis=0)).T
