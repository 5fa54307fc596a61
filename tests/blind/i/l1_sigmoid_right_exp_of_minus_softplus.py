"""Right: the sigmoid as exp(log sigma(x)), with log sigma(x) = -logaddexp(0, -x), in one line and without cases.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, np.negative(x)))


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
