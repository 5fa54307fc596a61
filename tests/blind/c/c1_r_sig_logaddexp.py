"""Right: sigma(x) is exp of minus the softplus of -x, so that nothing can overflow.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, -x))
