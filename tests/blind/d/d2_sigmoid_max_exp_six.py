"""As in the C code of word2vec (MAX_EXP = 6) scores are clipped to [-6, 6] before the logistic function, so that sigma(x) stays at sigma(6) or sigma(-6) outside of that interval.
---
verdict = "wrong"
function = "sigmoid"
outputs = "value"
"""


MAX_EXP = 6


def sigmoid(x):
    clipped = np.clip(x, -MAX_EXP, MAX_EXP)
    return 1.0 / (1.0 + np.exp(-clipped))
