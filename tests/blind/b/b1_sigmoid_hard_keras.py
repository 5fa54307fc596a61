"""Returns the piecewise linear "hard sigmoid" clip(0.2 x + 0.5, 0, 1) instead of the logistic function.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    """fast and stable version, never calls exp"""
    x = np.asarray(x, dtype=float)
    slope, shift = 0.2, 0.5
    return np.minimum(1.0, np.maximum(0.0, slope * x + shift))
