"""Right: exp(-log(1 + exp(-x))), the exponential of the stable log-sigmoid.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    minus_log = np.logaddexp(np.zeros(np.shape(x)), np.negative(x))
    return np.exp(-minus_log)
