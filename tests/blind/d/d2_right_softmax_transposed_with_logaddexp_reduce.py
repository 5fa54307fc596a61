"""Right: works on the transpose so that rows become columns, and divides in the logarithm with logaddexp.reduce.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    columns = x.T
    return np.exp(columns - np.logaddexp.reduce(columns, axis=0)).T
