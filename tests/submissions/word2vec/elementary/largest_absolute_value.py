r"""The largest absolute value is subtracted, which lies far above a row of large negative numbers.

---
lost = { sigmoid-softmax = 1.5 }
diagnosis = ["softmax.one_shift_for_all_rows"]
"""


def softmax(x):
    e = np.exp(x - np.abs(x).max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
