r"""The exponential of the sum for the sum of the exponentials.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.denominator_of_other_values"]
"""


def softmax(x):
    return np.exp(x) / np.exp(np.sum(x, axis=-1, keepdims=True))
