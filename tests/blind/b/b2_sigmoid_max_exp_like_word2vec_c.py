"""Saturates as the table in word2vec.c does: exactly 1 for x > 6 and exactly 0 for x < -6, although sigma(6) is 0.9975.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


MAX_EXP = 6


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    inside = 1.0 / (1.0 + np.exp(-np.clip(x, -MAX_EXP, MAX_EXP)))
    return np.where(x > MAX_EXP, 1.0, np.where(x < -MAX_EXP, 0.0, inside))
