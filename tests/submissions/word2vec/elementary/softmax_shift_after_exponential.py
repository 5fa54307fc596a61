r"""The largest exponential is subtracted.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.shift_after_exponential"]
"""


def softmax(x):
    e = np.exp(np.asarray(x, dtype=float))
    return (e - e.max(axis=-1, keepdims=True)) / e.sum(axis=-1, keepdims=True)
