"""The argument is clipped to [-10, 10] against overflow, so every |x| > 10 gets sigma(10) or sigma(-10), which is off by up to 4.5e-5 and never approaches 0 or 1.
---
verdict = "wrong"
function = "sigmoid"
outputs = "result"
"""


LIMIT = 10


def sigmoid(x):
    safe = np.clip(x, -LIMIT, LIMIT)  # exp explodes otherwise
    return 1 / (1 + np.exp(-safe))
