"""Takes "normalise" as dividing by the Euclidean length: exp(x) is divided by the square root of the sum of its squares instead of by its sum.
---
verdict = "wrong"
function = "softmax"
outputs = "value"
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.linalg.norm(e, axis=-1, keepdims=True)
