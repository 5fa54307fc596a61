"""Right: softmax as 1 / sum_w' exp(x_w' - x_w) with all pairwise differences; an infinite sum gives the right zero.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    differences = x[..., np.newaxis, :] - x[..., :, np.newaxis]
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)
