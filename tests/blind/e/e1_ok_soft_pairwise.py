"""Right: p_w = 1 / sum_x exp(z_x - z_w) from all pairwise differences; an infinite sum gives the probability zero.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    # no maximum needed: exp(-big) = 0, exp(big) = inf and 1 / inf = 0
    with np.errstate(over="ignore"):
        odds = np.exp(x[..., None, :] - x[..., :, None])
        return 1.0 / odds.sum(axis=-1)
