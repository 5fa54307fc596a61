"""Right: sigma(x) = (1 + tanh(x / 2)) / 2.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return (np.tanh(np.multiply(x, 0.5)) + 1.0) * 0.5
