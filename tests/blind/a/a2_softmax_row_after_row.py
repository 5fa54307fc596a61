"""Right: a matrix is handled by calling the function for each row again.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    if np.ndim(x) > 1:
        return np.array([softmax(row) for row in x])
    top = max(x)
    weights = [float(np.exp(entry - top)) for entry in x]
    total = sum(weights)
    return np.array([w / total for w in weights])
