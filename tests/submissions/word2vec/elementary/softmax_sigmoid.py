r"""A sigmoid for each entry.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.sigmoid"]
"""


def softmax(x):
    return 1 / (1 + np.exp(-np.asarray(x)))
