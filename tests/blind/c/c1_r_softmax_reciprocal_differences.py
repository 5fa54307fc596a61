"""Right: p_i = 1 / sum_j exp(x_j - x_i) from the table of all differences; an infinite exponential gives probability zero.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    differences = x[..., None, :] - x[..., :, None]        # [.., i, j] = x_j - x_i
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)
