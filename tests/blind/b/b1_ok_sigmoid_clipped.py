"""Right to far below rounding: clips x to plus or minus 500 before exp, where the sigmoid is 0 or 1 to more than 200 digits.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    x = np.clip(x, -500, 500)
    return np.exp(x) / (1 + np.exp(x))
