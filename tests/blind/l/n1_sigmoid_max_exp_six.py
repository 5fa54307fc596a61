"""As in the table of the original C program (MAX_EXP = 6), x is clipped to [-6, 6], so entries beyond 6 in size come out wrong.
---
verdict = "wrong"
kind = "value"
function = "sigmoid"
outputs = "sigmoid"
"""


MAX_EXP = 6


def sigmoid(x):
    clipped = np.clip(x, -MAX_EXP, MAX_EXP)
    return 1 / (1 + np.exp(-clipped))
