"""The loop over the denominator starts at index 1, so that exp(x_0) is missing in the sum.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def _row(z):
    m = max(z)
    total = 0.0
    for i in range(1, len(z)):
        total += np.exp(z[i] - m)
    return [np.exp(v - m) / total for v in z]


def softmax(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        if x.ndim == 1:
            return np.array(_row(x))
        return np.array([_row(r) for r in x])
