r"""The probabilities are rounded to four digits, so that they look nice.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["any.rounded"]
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return np.round(e / e.sum(axis=-1, keepdims=True), 4)
