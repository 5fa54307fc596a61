r"""The maximum is subtracted in place.

---
diagnosis = ["softmax.in_place"]
"""

def softmax(x):
    if x.dtype != float:
        x = x.astype(float)
    x -= x.max(axis=-1, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
