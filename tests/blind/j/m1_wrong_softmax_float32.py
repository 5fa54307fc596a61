"""The exponentials are float32, so that about seven digits are right.
---
verdict = "wrong"
function = "softmax"
"""


def softmax(x):
    x = np.asarray(x, dtype=np.float32)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return (e / e.sum(axis=-1, keepdims=True)).astype(float)
