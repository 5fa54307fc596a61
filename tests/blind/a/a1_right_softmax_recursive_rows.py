"""Right: a matrix is handled by calling the function on each of its rows; vectors subtract their largest entry.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    if np.ndim(x) == 2:
        return np.array([softmax(row) for row in x])
    numerators = np.exp(x - max(x))
    return numerators / sum(numerators)
