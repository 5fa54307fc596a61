"""Right: uses softmax_i = 1 / sum_j exp(x_j - x_i); where an exp overflows to infinity the quotient is the right zero.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    differences = x[..., None, :] - x[..., :, None]
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)
