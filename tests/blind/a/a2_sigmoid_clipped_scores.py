"""The argument of the sigmoid is clipped to [-10, 10] against overflow, so that sigma(x) is stuck at 0.0000454 or 0.9999546 for |x| > 10.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


LIMIT = 10.0


def sigmoid(x):
    safe = np.clip(x, -LIMIT, LIMIT)  # exp must not overflow
    return 1.0 / (1.0 + np.exp(-safe))
