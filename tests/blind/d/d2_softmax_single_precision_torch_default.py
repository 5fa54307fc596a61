"""Works in single precision as PyTorch does by default and only then converts back to float64, so the probabilities are right to about seven digits only (and worse for large scores).
---
verdict = "wrong"
function = "softmax"
outputs = "value"
"""


def softmax(x):
    t = np.asarray(x, dtype=np.float32)
    t = np.exp(t - t.max(axis=-1, keepdims=True))
    return (t / t.sum(axis=-1, keepdims=True)).astype(np.float64)
