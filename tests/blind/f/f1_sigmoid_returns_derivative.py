"""Returns the derivative sigma (1 - sigma) instead of sigma, as in a backprop helper.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    s = np.exp(-np.logaddexp(0, -x))
    grad = s * (1 - s)
    return grad
