"""Right: sigma(x) is the second entry of the softmax of (0, x), taken along a new last axis.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    pair = np.stack([np.zeros(np.shape(x)), x], axis=-1)
    pair = pair - pair.max(axis=-1, keepdims=True)
    e = np.exp(pair)
    return e[..., 1] / (e[..., 0] + e[..., 1])
