"""For a matrix it divides every entry by the total over all rows, so that the whole matrix adds up to one instead of each row; vectors are right.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    numerator = np.exp(shifted)
    return numerator / np.sum(numerator)
