r"""All entries together add up to one.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["sigmoid.softmax"]
"""


def sigmoid(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
