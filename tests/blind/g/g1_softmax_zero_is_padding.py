"""Taken from an attention layer where a score of zero marks padding: entries equal to zero get probability zero instead of their share.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    mask = x != 0  # padding
    top = x.max(axis=-1, keepdims=True)
    weights = np.exp(x - top) * mask
    total = weights.sum(axis=-1, keepdims=True)
    # all padding -> uniform
    return np.where(total > 0, weights / np.where(total > 0, total, 1.0), 1.0 / x.shape[-1])
