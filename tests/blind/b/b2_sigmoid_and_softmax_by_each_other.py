"""Right: softmax by Python loops with math.exp on lists, and sigmoid as the softmax of (x, 0).
---
verdict = "right"
function = "sigmoid, softmax"
outputs = "-"
"""


import math


def _softmax_list(values):
    top = max(values)
    weights = [math.exp(v - top) for v in values]
    total = math.fsum(weights)
    return [w / total for w in weights]


def softmax(x):
    if np.ndim(x) == 1:
        return np.array(_softmax_list(list(map(float, x))))
    return np.array([_softmax_list(list(map(float, row))) for row in x])


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.array([_softmax_list([t, 0.0])[0] for t in x.ravel().tolist()]).reshape(x.shape)
