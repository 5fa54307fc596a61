"""Divides by the maximum instead of subtracting it, to make the numbers small; this changes the distribution.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    """Scale every row to at most 1 first, so exp cannot overflow."""
    scale = np.abs(x).max(axis=-1, keepdims=True)
    scale = np.where(scale == 0, 1.0, scale)
    z = x / scale
    z = np.exp(z - z.max(axis=-1, keepdims=True))
    return z / z.sum(axis=-1, keepdims=True)
