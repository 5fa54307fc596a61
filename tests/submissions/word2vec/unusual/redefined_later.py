r"""A wrong first try stands in an early cell; the last definition is right and counts.

---
before = ["def sigmoid(x):\n    return x\n\ndef sgd(*args):\n    raise RuntimeError('not yet')"]
"""


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -np.asarray(x, dtype=float)))
