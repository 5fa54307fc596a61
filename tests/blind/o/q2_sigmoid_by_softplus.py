"""Right: sigmoid(x) is exp(-log(1 + exp(-x))), by np.logaddexp, which neither overflows nor cancels.
---
verdict = "right"
"""
def sigmoid(x):
    # log sigmoid(x) = -log(1 + e^-x)
    return np.exp(np.negative(np.logaddexp(0.0, np.negative(x))))
