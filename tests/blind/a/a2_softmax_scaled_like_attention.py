"""The scores are divided by the square root of the number of words before the softmax, as in scaled dot-product attention.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    z = x / np.sqrt(x.shape[-1])
    z = z - z.max(axis=-1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)
