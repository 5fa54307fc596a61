"""For a matrix it subtracts the maximum of each column instead of each row, which is not a constant within a row and so changes the probabilities.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    x = x - np.max(x, axis=0)          # stability
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)
