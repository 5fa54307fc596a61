"""Unusual: 1 / sum over w' of exp(x_w' - x_w) from the matrix of all differences; an overflow to infinity is meant to happen and gives a zero.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    differences = x[..., None, :] - x[..., :, None]
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)
