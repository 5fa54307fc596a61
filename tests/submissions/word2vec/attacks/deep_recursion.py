r"""A function that calls itself without end.

---
lost = { sigmoid-softmax = 4.0 }
"""


def softmax(x):
    return softmax(x)
