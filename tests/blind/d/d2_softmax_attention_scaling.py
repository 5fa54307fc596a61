"""Divides the scores by the square root of their number before the exponential, as attention does, so it is the softmax of x / sqrt(n_words).
---
verdict = "wrong"
function = "softmax"
outputs = "value"
"""


def softmax(x):
    scaled = x / np.sqrt(x.shape[-1])
    scaled = scaled - scaled.max(axis=-1, keepdims=True)
    weights = np.exp(scaled)
    return weights / weights.sum(axis=-1, keepdims=True)
