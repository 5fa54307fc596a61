"""Computes the piecewise linear "hard sigmoid" clip(0.2 x + 0.5, 0, 1) instead of the logistic function.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    """fast + never overflows (same trick as in keras)"""
    return np.minimum(np.maximum(0.2 * x + 0.5, 0.0), 1.0)
