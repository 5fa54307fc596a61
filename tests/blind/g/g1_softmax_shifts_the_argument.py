"""Follows the old CS224n starter code, which shifts x itself (x -= max); the values are right but the caller's array is changed, and a read-only one raises.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    if len(x.shape) > 1:
        # Matrix
        x -= np.max(x, axis=1)[:, np.newaxis]
        denominator = np.sum(np.exp(x), axis=1)
        return np.exp(x) / denominator[:, np.newaxis]
    # Vector
    x -= np.max(x)
    return np.exp(x) / np.sum(np.exp(x))
