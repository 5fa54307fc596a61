"""The row is shifted by its mean instead of its maximum, which is harmless for small numbers but overflows to nan when an entry is more than about 710 above the mean.
---
verdict = "wrong"
kind = "value"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    centered = x - x.mean(axis=-1, keepdims=True)
    e = np.exp(centered)
    return e / e.sum(axis=-1, keepdims=True)
