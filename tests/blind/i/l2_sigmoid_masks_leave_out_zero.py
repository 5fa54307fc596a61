"""Treats positive and negative entries by two strict masks, so that an entry that is exactly zero stays at the initial 0 instead of 0.5.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""

def sigmoid(x):
    """The logistic function of every entry; any shape."""
    result = np.zeros_like(x)
    positive = x > 0
    negative = x < 0
    result[positive] = 1 / (1 + np.exp(-x[positive]))
    e = np.exp(x[negative])
    result[negative] = e / (1 + e)
    return result
