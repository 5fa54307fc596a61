"""Right: uses softmax(x)_w = 1 / sum over w' of exp(x_w' - x_w), from all differences, where an overflow to infinity gives the right 0.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(over="ignore"):
        ratios = np.exp(x[..., None, :] - x[..., :, None])
        return 1 / ratios.sum(axis=-1)
