"""Every probability is one over the sum of exp(x_j - x_i), from the table of all differences. A sum that overflows to infinity has the right reciprocal zero, and the warning for it is switched off.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, e) / (1.0 + e)


def softmax(x):
    differences = x[..., np.newaxis, :] - x[..., :, np.newaxis]  # [..., i, j] = x_j - x_i
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)
