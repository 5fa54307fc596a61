"""The sigmoid is computed as the exponential of its logarithm, exp(-log(1 + exp(-x))), with logaddexp.
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
