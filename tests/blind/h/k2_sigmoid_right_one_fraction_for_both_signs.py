"""Unusual: no branch and no mask, a single fraction exp(min(x, 0)) / (1 + exp(-abs(x))) holds for both signs.
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    up = np.exp(np.where(x < 0, x, 0.0))
    down = np.exp(-np.abs(x))
    down += 1
    return up / down
