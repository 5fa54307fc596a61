"""Writes the sigmoid with tanh but forgets to halve the argument: 0.5 (1 + tanh(x)) is sigma(2x).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    # tanh never overflows, so no case distinction is needed
    return 0.5 * (1.0 + np.tanh(x))
