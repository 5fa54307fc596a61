"""The shift is the largest absolute value instead of the largest value. When all the entries of a row are very negative, every exponential underflows and the result is 0/0; moderate numbers are right.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, e) / (1.0 + e)


def softmax(x):
    biggest = np.abs(x).max(axis=-1, keepdims=True)
    exponentials = np.exp(x - biggest)
    return exponentials / exponentials.sum(axis=-1, keepdims=True)
