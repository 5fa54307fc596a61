"""Ported from the C program word2vec.c, which believes that the sigmoid is saturated beyond MAX_EXP = 6: everything above 6 is exactly 1, everything below -6 exactly 0.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

MAX_EXP = 6


def sigmoid(x):
    out = np.empty(x.shape)
    for place, f in np.ndenumerate(x):
        if f > MAX_EXP:
            out[place] = 1.0
        elif f < -MAX_EXP:
            out[place] = 0.0
        else:
            out[place] = np.exp(f) / (np.exp(f) + 1.0)
    return out
