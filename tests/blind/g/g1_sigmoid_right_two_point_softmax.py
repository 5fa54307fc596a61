"""Unusual: takes the sigmoid as the two-class softmax of (x, 0), with exponentials of min(x, 0) and of min(-x, 0).
---
verdict = "right"
function = "sigmoid"
outputs = ""
"""

def sigmoid(x):
    win = np.exp(np.minimum(x, 0.0))    # e^(x - max(x, 0))
    lose = np.exp(-np.maximum(x, 0.0))  # e^(0 - max(x, 0))
    return win / (win + lose)
