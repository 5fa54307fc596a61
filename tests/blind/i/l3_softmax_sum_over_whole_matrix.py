"""The denominator is the sum over the whole array, so for a matrix the rows do not sum to one each; a single vector comes out right. The maximum is taken row by row.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + t), t / (1 + t))


def softmax(x):
    m = np.max(x, axis=-1, keepdims=True)
    e = np.exp(x - m)
    return e / np.sum(e)
