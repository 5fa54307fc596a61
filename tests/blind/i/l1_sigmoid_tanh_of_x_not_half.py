"""Uses the identity with tanh but with tanh(x) where tanh(x / 2) belongs, so that the curve is twice as steep.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    # logistic = shifted and scaled tanh (no overflow!)
    return 0.5 * (1.0 + np.tanh(x))


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
