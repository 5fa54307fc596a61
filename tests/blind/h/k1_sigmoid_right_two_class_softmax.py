"""The sigmoid is the softmax of the pair (0, x), taken along a new last axis with a helper of its own, and softmax is that helper too.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def _normalised_powers(a):
    top = np.maximum.reduce(a, axis=-1, keepdims=True)
    powers = np.exp(a - top)
    return powers / np.add.reduce(powers, axis=-1, keepdims=True)


def sigmoid(x):
    pair = np.stack([np.zeros(np.shape(x)), x], axis=-1)
    return _normalised_powers(pair)[..., 1]


def softmax(x):
    return _normalised_powers(x)
