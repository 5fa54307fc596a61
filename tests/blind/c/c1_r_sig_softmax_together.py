"""Right: softmax by np.logaddexp.reduce along the last axis, and sigmoid by masks on a flattened copy, put back into shape.
---
verdict = "right"
function = "sigmoid, softmax"
outputs = "-"
"""


def sigmoid(x):
    flat = np.array(x, dtype=float).ravel()
    out = np.empty(flat.shape)
    up = flat > 0
    out[up] = 1.0 / (1.0 + np.exp(-flat[up]))
    small = np.exp(flat[np.logical_not(up)])
    out[np.logical_not(up)] = small / (1.0 + small)
    return out.reshape(np.shape(x))


def softmax(x):
    log_total = np.logaddexp.reduce(x, axis=-1, keepdims=True)
    return np.exp(x - log_total)
