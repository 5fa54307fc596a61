"""Scores are clipped to +-5, so that sigmoid never goes below 0.0067 or above 0.9933.
---
verdict = "wrong"
function = "sigmoid"
"""


def sigmoid(x):
    x = np.clip(x, -5, 5)
    return 1 / (1 + np.exp(-x))
