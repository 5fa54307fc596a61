r"""The table of the C code, with 0 and 1 where it ends.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.rounded_inside"]
"""


def sigmoid(x):
    points = (2 * np.arange(1000) / 1000 - 1) * 6
    table = 1 / (1 + np.exp(-points))
    places = ((x + 6) * (1000 / 12)).astype(int).clip(0, 999)
    return np.where(x > 6, 1.0, np.where(x < -6, 0.0, table[places]))
