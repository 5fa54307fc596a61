"""Unusual: nothing is shifted; each probability is one over the sum of exp(x_j - x_i), where an overflow to infinity gives the right zero and its warning is silenced.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(x[..., None, :] - x[..., :, None]).sum(axis=-1)
