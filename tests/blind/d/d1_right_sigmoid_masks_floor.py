"""Right: the sigmoid divides exp(min(x, 0)) by 1 + exp(-|x|), which is both forms in one.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    top = np.exp(np.minimum(x, 0))
    bottom = 1 + np.exp(-np.abs(x))
    return top / bottom
