r"""A hard sigmoid.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.linear"]
"""


def sigmoid(x):
    return np.clip(0.2 * np.asarray(x, dtype=float) + 0.5, 0, 1)
