"""Remembers that the sigmoid is a tanh moved into (0, 1), but not that its argument is halved; this is sigmoid(2x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    return (np.tanh(x) + 1.0) * 0.5
