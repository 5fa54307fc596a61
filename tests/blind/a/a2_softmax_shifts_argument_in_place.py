"""The returned softmax is right, but the largest entry of each row is subtracted from the caller's array itself.
---
verdict = "wrong"
function = "softmax"
outputs = "arguments changed"
"""


def softmax(x):
    x -= x.max(axis=-1, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
