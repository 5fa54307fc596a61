"""For negative x it mixes both forms and returns exp(x) / (1 + exp(-x)) instead of exp(x) / (1 + exp(x)); nonnegative entries are right.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


def sigmoid(x):
    a = np.exp(-np.abs(x))
    positive = 1 / (1 + a)
    with np.errstate(over="ignore"):
        negative = a / (1 + 1 / np.maximum(a, 1e-300))
    return np.where(x >= 0, positive, negative)
