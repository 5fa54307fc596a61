"""Right mathematics: subtracts one number, the largest entry of the whole matrix, from all rows; a row that lies more than about 745 below it underflows to 0/0.
---
verdict = "unstable"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e, axis=-1, keepdims=True)
