"""Right: computes log sigma(x) = -log(e^0 + e^-x) with logaddexp first and takes exp of it.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    log_sigma = -np.logaddexp(0.0, -np.asarray(x, dtype=float))
    return np.exp(log_sigma)
