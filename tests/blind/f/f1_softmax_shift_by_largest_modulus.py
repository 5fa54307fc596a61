"""Shifts by max |x| instead of max x, so a row whose entries are all strongly negative underflows to 0 / 0.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    biggest = np.linalg.norm(x, ord=np.inf) if x.ndim == 1 else np.abs(x).max(1)[:, None]
    e = np.exp(x - biggest)
    return e / np.sum(e, axis=-1, keepdims=True)
