"""Right probabilities, but subtracts the row maximum from the caller's own array with -=, so the argument is changed.
---
verdict = "wrong"
function = "softmax"
outputs = "arguments"
"""


def softmax(x):
    x -= x.max(axis=-1, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
