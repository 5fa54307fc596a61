r"""The sigmoid is squared.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.power"]
"""


def sigmoid(x):
    return (1 / (1 + np.exp(-x))) ** 2
