"""Right: fills an empty array in two pieces by boolean masks, each with the form of the formula that is stable there.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty(x.shape)
    positive = x > 0
    out[positive] = 1 / (1 + np.exp(-x[positive]))
    e = np.exp(x[~positive])
    out[~positive] = e / (1 + e)
    return out
