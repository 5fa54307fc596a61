r"""exp(-x), copied from the sigmoid.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.sign"]
"""


def softmax(x):
    p = np.exp(-x)
    return p / p.sum()
