"""Right: no maximum is subtracted; each probability is one over the sum of exp(x_v - x_w) over all v, where an infinite sum rightly gives probability zero, and the overflow warning is switched off for that.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    gaps = x[..., np.newaxis, :] - x[..., :, np.newaxis]   # [..., w, v] = x_v - x_w
    with np.errstate(over="ignore"):
        odds = np.exp(gaps)
        return 1.0 / odds.sum(axis=-1)
