"""Divides the scores by the largest absolute score before exp instead of subtracting the largest, which changes the probabilities.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    """Scale into [-1, 1] so exp never overflows."""
    biggest = np.abs(x).max(axis=-1, keepdims=True)
    biggest = np.where(biggest == 0, 1, biggest)
    e = np.exp(x / biggest)
    return e / e.sum(axis=-1, keepdims=True)
