"""Right mathematics, but a matrix is shifted by its overall maximum instead of each row's, so a row whose scores all lie more than 745 below it becomes 0/0.
---
verdict = "unstable"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e, axis=-1, keepdims=True)
