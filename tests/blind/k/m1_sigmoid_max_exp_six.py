"""Saturates to exactly 0 and 1 outside of [-6, 6], as the lookup table of the original word2vec C code does (MAX_EXP = 6).
---
verdict = "wrong"
kind = "value"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    MAX_EXP = 6
    inside = np.clip(x, -MAX_EXP, MAX_EXP)
    s = 1.0 / (1.0 + np.exp(-inside))
    s = np.where(x >= MAX_EXP, 1.0, s)
    s = np.where(x <= -MAX_EXP, 0.0, s)
    return s
