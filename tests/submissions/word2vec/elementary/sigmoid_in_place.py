r"""The argument is overwritten with its sigmoid.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["sigmoid.in_place"]
"""


def sigmoid(x):
    if not isinstance(x, np.ndarray) or x.dtype != float:
        x = np.array(x, dtype=float)
    np.negative(x, out=x)
    np.exp(np.minimum(x, 700), out=x)
    x += 1
    np.divide(1, x, out=x)
    return x
