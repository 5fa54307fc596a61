r"""The masks are x > 0 and x < 0: an entry that is zero keeps what the result was made with.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["sigmoid.zero_left_out"]
"""


def sigmoid(x):
    out = np.zeros(np.shape(x))
    above, below = x > 0, x < 0
    out[above] = 1 / (1 + np.exp(-x[above]))
    out[below] = np.exp(x[below]) / (1 + np.exp(x[below]))
    return out
