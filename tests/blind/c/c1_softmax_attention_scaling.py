"""Divides the scores by the square root of the number of words before exponentiating, as in attention.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    n = x.shape[-1]
    z = x / np.sqrt(n)
    z = z - z.max(axis=-1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)
