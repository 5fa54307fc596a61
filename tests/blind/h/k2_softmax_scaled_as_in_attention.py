"""The scores are divided by the square root of their number before the softmax, a habit from scaled dot product attention.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    scaled = x / np.sqrt(x.shape[-1])
    e = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
