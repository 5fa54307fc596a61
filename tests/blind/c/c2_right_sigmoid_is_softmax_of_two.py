"""Right: the logistic function as the softmax of (x, 0) along a new last axis, shifted by the larger one.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    pair = np.stack([x, np.zeros(x.shape)], axis=-1)
    pair = np.exp(pair - pair.max(axis=-1, keepdims=True))
    return pair[..., 0] / pair.sum(axis=-1)
