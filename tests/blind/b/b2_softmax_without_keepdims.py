"""For a matrix the row maxima and row sums have shape (n_rows,) without keepdims, so they broadcast along the words: a square matrix gives wrong numbers, any other raises.
---
verdict = "wrong"
function = "softmax"
outputs = "crash"
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1))
    return e / np.sum(e, axis=-1)
