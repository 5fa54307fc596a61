"""Right: the sigmoid of x is the first entry of the softmax of the pair (x, 0).
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    pairs = np.stack([x.ravel(), np.zeros(x.size)], axis=1)
    return softmax(pairs)[:, 0].reshape(x.shape)
