"""Saturates the sigmoid to exactly 0 and 1 outside of [-6, 6], as the lookup table of the C program does.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""

MAX_EXP = 6.0


def sigmoid(x):
    out = np.empty(x.shape)
    high = x >= MAX_EXP
    low = x <= -MAX_EXP
    middle = ~(high | low)
    out[high] = 1.0
    out[low] = 0.0
    out[middle] = 1.0 / (1.0 + np.exp(-x[middle]))
    return out
