"""Right: one over sum_w' exp(x_w' - x_w), where infinite sums turn into zeros.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    with np.errstate(over="ignore"):
        return 1 / np.exp(x[..., None, :] - x[..., :, None]).sum(axis=-1)
