"""No maximum is subtracted: the logarithm of the denominator comes from np.logaddexp.reduce.
---
verdict = "right"
"""


def softmax(x):
    log_z = np.logaddexp.reduce(x, axis=-1, keepdims=True)
    return np.exp(x - log_z)
