r"""// in place of /.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.floor_division"]
"""


def sigmoid(x):
    return 1 // (1 + np.exp(-np.asarray(x, dtype=float)))
