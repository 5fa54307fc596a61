"""Ports the lookup table of word2vec.c (1000 entries on [-6, 6], 0 and 1 outside), so the values are right to about two digits only.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

EXP_TABLE_SIZE = 1000
MAX_EXP = 6

exp_table = np.exp((np.arange(EXP_TABLE_SIZE) / EXP_TABLE_SIZE * 2 - 1) * MAX_EXP)
exp_table = exp_table / (exp_table + 1)


def sigmoid(x):
    f = np.asarray(x)
    idx = ((f + MAX_EXP) * (EXP_TABLE_SIZE / MAX_EXP / 2)).astype(int)
    idx = np.clip(idx, 0, EXP_TABLE_SIZE - 1)
    return np.where(f > MAX_EXP, 1.0, np.where(f < -MAX_EXP, 0.0, exp_table[idx]))
