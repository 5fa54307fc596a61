r"""Only what is above the mean of its row counts in the sum.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.other_sum"]
"""

def softmax(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    counted = e * (x >= x.mean(axis=-1, keepdims=True))
    return e / counted.sum(axis=-1, keepdims=True)
