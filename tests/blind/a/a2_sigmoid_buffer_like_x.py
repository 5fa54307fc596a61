"""The result is stored in an array of the dtype of x, so for an integer argument every sigmoid is cut down to 0 (or 1); float arguments come out right.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    out = np.empty_like(x)
    for position in np.ndindex(x.shape):
        value = float(x[position])
        if value < 0:
            e = np.exp(value)
            out[position] = e / (1 + e)
        else:
            out[position] = 1 / (1 + np.exp(-value))
    return out
