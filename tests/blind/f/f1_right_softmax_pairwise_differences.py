"""Unusual: no maximum is subtracted; every entry is one over the sum of exp(x_j - x_w) over all j, where infinity rightly gives zero.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    differences = x[..., None, :] - x[..., :, None]
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)
