r"""The powers are those of three.

---
lost = { sigmoid-softmax = 3.5 }
diagnosis = ["softmax.other_exponents"]
"""

def softmax(x):
    x = np.asarray(x, dtype=float)
    e = 3.0 ** (x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
