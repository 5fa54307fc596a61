"""Rescales the entries to the range 0 to 1 (min-max normalisation) before exp, as if a division, like a subtraction, would leave the softmax unchanged.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    x = np.asarray(x, dtype=np.float64)
    lo = x.min(axis=-1, keepdims=True)
    hi = x.max(axis=-1, keepdims=True)
    x = (x - lo) / (hi - lo + 1e-12)     # MinMaxScaler, now exp cannot blow up
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
