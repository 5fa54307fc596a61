"""For a matrix it divides by the sum over all entries, so the whole matrix adds up to one instead of each row.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    m = np.max(x, axis=-1, keepdims=True)
    weights = np.exp(x - m)
    Z = np.sum(weights)
    return weights / Z
