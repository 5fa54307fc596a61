"""Entry w is 1 / (sum over w' of exp(x_w' - x_w)), from the table of all differences; an overflow there is meant, since 1 / inf is the right 0.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + t), t / (1 + t))


def softmax(x):
    differences = x[..., np.newaxis, :] - x[..., :, np.newaxis]     # [..., w, w'] = x_w' - x_w
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)
