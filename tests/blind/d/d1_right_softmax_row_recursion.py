"""Right: softmax of a matrix calls itself for each row and stacks the results.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    if x.ndim == 2:
        return np.array([softmax(row) for row in x])
    order = np.argsort(x)
    largest = x[order[-1]]
    e = np.array([np.exp(entry - largest) for entry in x])
    return e / e[order].sum()  # small ones first
