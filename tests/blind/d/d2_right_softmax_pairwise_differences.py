"""Right: softmax_w = 1 / sum_w' exp(x_w' - x_w) from all pairwise differences; an infinite sum gives the right zero.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    with np.errstate(over="ignore"):
        return 1 / np.exp(x[..., None, :] - x[..., :, None]).sum(axis=-1)
