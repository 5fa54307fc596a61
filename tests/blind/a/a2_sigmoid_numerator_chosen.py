"""Right: one denominator 1 + e^-|x| for all entries, and the numerator 1 or e^-|x| by the sign.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    small = np.exp(-np.abs(x))
    return np.where(np.asarray(x) < 0, small, 1.0) / (1.0 + small)
