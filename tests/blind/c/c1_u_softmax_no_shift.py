"""Right mathematics without subtracting the maximum, so that large entries give infinity over infinity.
---
verdict = "unstable"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)
