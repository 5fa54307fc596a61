r"""tanh of x, not of half of it.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.scaled_argument"]
"""


def sigmoid(x):
    return (1 + np.tanh(x)) / 2
