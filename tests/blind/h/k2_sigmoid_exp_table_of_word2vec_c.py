"""The sigmoid is read from a table of 1000 entries between -6 and 6 as in word2vec.c, and is exactly 0 or 1 outside, so every value is rounded to the grid.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    EXP_TABLE_SIZE, MAX_EXP = 1000, 6
    grid = (np.arange(EXP_TABLE_SIZE) / EXP_TABLE_SIZE * 2 - 1) * MAX_EXP
    table = np.exp(grid)
    table = table / (table + 1)
    position = (np.clip(x, -MAX_EXP, MAX_EXP) + MAX_EXP) * (EXP_TABLE_SIZE / MAX_EXP / 2)
    position = np.minimum(position.astype(int), EXP_TABLE_SIZE - 1)
    out = table[position]
    return np.where(x >= MAX_EXP, 1.0, np.where(x <= -MAX_EXP, 0.0, out))
