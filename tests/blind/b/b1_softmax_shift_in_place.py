"""The probabilities are right, but the maximum is subtracted in place from the array that was passed in.
---
verdict = "wrong"
function = "softmax"
outputs = "arguments"
"""


def softmax(x):
    x -= x.max(axis=-1, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
