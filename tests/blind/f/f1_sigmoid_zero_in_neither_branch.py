"""The masks are x > 0 and x < 0, so an entry that is exactly zero keeps the 0 of the empty result instead of 0.5.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    result = np.zeros(x.shape)

    positive = x > 0
    negative = x < 0

    result[positive] = 1.0 / (1.0 + np.exp(-x[positive]))
    e = np.exp(x[negative])
    result[negative] = e / (1.0 + e)
    return result
