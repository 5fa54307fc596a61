r"""Divided by the norm.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.length"]
"""


def softmax(x):
    e = np.exp(x)
    return e / np.linalg.norm(e)
