"""Uses the tanh identity with tanh(x) instead of tanh(x / 2), so it returns sigmoid(2x).
---
verdict = "wrong"
kind = "value"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    # tanh never overflows
    return (np.tanh(x) + 1) / 2
