r"""The value is kept away from 0 and 1.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.clipped"]
"""


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.clip(np.exp(-np.logaddexp(0, -x)), 1e-3, 1 - 1e-3)
