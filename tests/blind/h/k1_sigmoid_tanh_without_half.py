"""The student remembers that sigmoid is a shifted and scaled tanh but forgets to halve the argument: (1 + tanh(x)) / 2 is sigmoid(2x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    # tanh goes from -1 to 1, so move it up and shrink it; it never overflows
    return (np.tanh(x) + 1.0) / 2.0


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
