r"""tanh, because the plot looked the same.

---
diagnosis = ["sigmoid.tanh"]
"""

def sigmoid(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
