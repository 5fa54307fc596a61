"""Right: the plain formula 1 / (1 + exp(-x)), which warns of an overflow for very negative x but still returns 1 / inf = 0.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
