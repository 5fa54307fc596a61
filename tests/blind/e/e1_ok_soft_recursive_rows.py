"""Right: calls itself for each row of a matrix.
---
verdict = "right"
function = "softmax"
outputs = "-"
"""


def softmax(x):
    if np.ndim(x) > 1:
        return np.stack([softmax(row) for row in x])
    boltzmann = np.exp(x - max(x))
    return boltzmann / sum(boltzmann)
