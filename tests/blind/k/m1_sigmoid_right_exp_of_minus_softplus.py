"""exp(-log(1 + e^-x)) with logaddexp, without any case distinction.
---
verdict = "right"
"""

def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, -x))
