"""Right: softmax from all pairwise differences, 1 / sum_w' exp(x_w' - x_w); an overflow to infinity gives the probability 0 that it should.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    x = np.asarray(x, dtype=float)
    differences = x[..., np.newaxis, :] - x[..., :, np.newaxis]  # [..., w, w'] = x_w' - x_w
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)
