"""The sigmoid as exp(-log(1 + exp(-x))), with logaddexp for the logarithm, so that no case distinction is needed.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, -x))


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
