"""A needless 1e-12 is added to the sum under the division, which is 1 at least.
---
verdict = "right"
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / (np.sum(e, axis=-1, keepdims=True) + 1e-12)
