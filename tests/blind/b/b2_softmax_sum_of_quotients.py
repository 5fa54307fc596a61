"""Right: every entry is 1 / sum of exp(x_w' - x_w) over w', where an overflow to infinity gives the right zero.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    differences = x[..., None, :] - x[..., :, None]
    with np.errstate(over="ignore"):
        return 1 / np.exp(differences).sum(axis=-1)
