"""Fills a zero array with one formula where x > 0 and the other where x < 0; an entry that is exactly zero is in neither mask and gets 0 instead of 0.5.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    out = np.zeros(x.shape)
    pos = x > 0
    neg = x < 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    out[neg] = np.exp(x[neg]) / (1 + np.exp(x[neg]))
    return out


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
