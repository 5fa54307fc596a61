"""Right mathematics: subtracts the mean of each row instead of its largest entry, so exp still overflows when an entry lies more than about 709 above the mean.
---
verdict = "unstable"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    e = np.exp(x - np.mean(x, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
