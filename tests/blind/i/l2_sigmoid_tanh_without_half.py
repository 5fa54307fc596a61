"""Uses the identity with tanh, but forgets that the argument of tanh has to be halved, so it returns the sigmoid of 2x.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""

def sigmoid(x):
    """The logistic function of every entry; any shape."""
    # tanh never overflows, so no special cases for large numbers are needed
    return 0.5 * (1.0 + np.tanh(x))
