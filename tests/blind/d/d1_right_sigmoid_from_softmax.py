"""Right: the sigmoid as the first entry of a softmax over (x, 0), with everything flattened and shaped back.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    flat = x.flatten()
    two_classes = np.stack([flat, np.zeros(flat.size)], axis=1)
    return softmax(two_classes)[:, 0].reshape(x.shape)
