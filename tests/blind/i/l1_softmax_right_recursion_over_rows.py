"""Right: a matrix is handled by calling softmax for each of its rows, and a vector is exponentiated after its log-sum-exp was subtracted.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, t) / (1.0 + t)


def softmax(x):
    if x.ndim > 1:
        return np.array([softmax(row) for row in x])
    z = x - np.sort(x)[-1]
    return np.exp(z - np.logaddexp.reduce(z))
