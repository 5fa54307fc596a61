"""The two cases are x > 0 and x < 0, so an entry that is exactly zero keeps the 0 that the result was filled with; it should be one half. Everything else is right.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""

def sigmoid(x):
    out = np.zeros(x.shape)
    pos = x > 0
    neg = x < 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    out[neg] = np.exp(x[neg]) / (1 + np.exp(x[neg]))
    return out


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
