r"""The sigmoid is read from a table of a thousand values.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.rounded_inside"]
"""


def sigmoid(x):
    place = ((np.asarray(x) + 6.0) * 1000 / 12).astype(int).clip(0, 999)
    z = (place / 1000 * 2 - 1) * 6
    return 1 / (1 + np.exp(-z))
