r"""np.mean where np.sum belongs.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.mean"]
"""


def softmax(x):
    p = np.exp(x)
    return p / np.mean(p)
