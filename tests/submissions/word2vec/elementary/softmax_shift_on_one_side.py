r"""The maximum is subtracted above the line only.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.shift_on_one_side"]
"""


def softmax(x):
    numerator = np.exp(x - np.max(x))
    denominator = np.sum(np.exp(x))
    return numerator / denominator
