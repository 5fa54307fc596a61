"""Takes the maximum and the sum along axis 0, so that a matrix is normalised column by column and not row by row; a single vector comes out right.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, t) / (1.0 + t)


def softmax(x):
    shifted = x - np.max(x, axis=0)
    expx = np.exp(shifted)
    return expx / np.sum(expx, axis=0)
