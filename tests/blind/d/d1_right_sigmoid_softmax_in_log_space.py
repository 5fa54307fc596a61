"""Right: both functions are exponentials of their logarithms, made with logaddexp and logaddexp.reduce.
---
verdict = "right"
function = "sigmoid, softmax"
outputs = "-"
"""


def log_sigmoid(x):
    return -np.logaddexp(0.0, -x)


def sigmoid(x):
    return np.exp(log_sigmoid(x))


def softmax(x):
    return np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))
