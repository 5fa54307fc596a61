"""Right mathematics, but the largest entry of the whole matrix is subtracted in every row, so a row that lies more than about 745 below it is 0 / 0 = nan.
---
verdict = "unstable"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum(axis=-1, keepdims=True)
