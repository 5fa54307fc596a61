"""The result is written into np.zeros_like(x), so that for an integer x all probabilities are cut off to 0 or 1; floats are right.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""


def softmax(x):
    out = np.zeros_like(x)
    if x.ndim == 1:
        e = np.exp(x - np.max(x))
        out[:] = e / np.sum(e)
    else:
        for r in range(len(x)):
            e = np.exp(x[r] - np.max(x[r]))
            out[r] = e / np.sum(e)
    return out
