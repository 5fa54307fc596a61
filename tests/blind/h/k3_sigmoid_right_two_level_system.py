"""Right: the sigmoid is the occupation a / (a + b) of a two-level system with a = exp(min(x, 0)) and b = exp(-max(x, 0)); one of the two is always one, so nothing overflows, and no entry is treated by a mask.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    up = np.exp(np.minimum(x, 0.0))
    down = np.exp(-np.maximum(x, 0.0))
    return up / (up + down)
