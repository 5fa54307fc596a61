"""For a matrix, the denominator is the sum over all entries of the matrix and not over each row, so that the whole matrix adds up to one.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    e = np.exp(shifted)
    return e / np.sum(e)
