"""The largest entry of each column (axis 0), not of each row, is subtracted before exponentiating a matrix. The shift then differs within a row and does not cancel; a single vector comes out right.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, e) / (1.0 + e)


def softmax(x):
    shifted = x - np.max(x, axis=0)  # for stability
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=-1, keepdims=True)
