"""Right mathematics, but the largest entry of the whole matrix is subtracted from all rows, so a row that lies more than 745 below it becomes 0 / 0.
---
verdict = "unstable"
function = "softmax"
outputs = "value"
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum(axis=-1, keepdims=True)
