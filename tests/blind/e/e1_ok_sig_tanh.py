"""Right: the logistic function as (1 + tanh(x/2)) / 2, which cannot overflow.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    # logistic = shifted and scaled tanh
    half = np.multiply(x, 0.5)
    return np.add(np.tanh(half), 1.0) * 0.5
