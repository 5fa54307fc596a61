"""The sigmoid is read from a table of 1000 values between -6 and 6, as the C program word2vec does, without interpolation: it is off by up to 0.003, and exactly 0 or 1 outside of the table.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    MAX_EXP, TABLE_SIZE = 6, 1000
    grid = (np.arange(TABLE_SIZE) / TABLE_SIZE * 2 - 1) * MAX_EXP
    exp_table = np.exp(grid)
    exp_table = exp_table / (exp_table + 1)

    slot = ((np.clip(x, -MAX_EXP, MAX_EXP) + MAX_EXP) * (TABLE_SIZE / MAX_EXP / 2)).astype(int)
    result = exp_table[np.minimum(slot, TABLE_SIZE - 1)]
    result = np.where(x >= MAX_EXP, 1.0, result)
    return np.where(x <= -MAX_EXP, 0.0, result)
