"""Right: p_w = 1 / sum over x of exp(s_x - s_w), from all pairs of differences; an overflow is meant to become infinite and the probability zero.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, t) / (1.0 + t)


def softmax(x):
    # divide numerator and denominator by exp(x_w)
    odds = x[..., None, :] - x[..., :, None]     # [.., w, other]
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(odds).sum(axis=-1)
