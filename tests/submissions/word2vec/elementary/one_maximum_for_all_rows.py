r"""The largest entry of the whole matrix is subtracted from every row.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["softmax.one_shift_for_all_rows"]
"""


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum(axis=-1, keepdims=True)
