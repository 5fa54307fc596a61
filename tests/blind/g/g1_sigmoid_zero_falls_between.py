"""Fills a zero array through the masks x > 0 and x < 0, believing these cover everything, so an entry that is exactly zero gives 0 instead of 0.5.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    result = np.zeros(x.shape)
    positive = x > 0
    negative = x < 0
    result[positive] = 1 / (1 + np.exp(-x[positive]))
    e = np.exp(x[negative])
    result[negative] = e / (1 + e)
    return result
