"""Uses powers of two instead of powers of e: 1 / (1 + 2^(-x)).
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    # exp2 is the fast one
    x = np.clip(np.asarray(x), -1000, 1000)
    return np.reciprocal(1.0 + np.exp2(-x))
