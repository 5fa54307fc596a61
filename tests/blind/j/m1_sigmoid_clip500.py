"""Scores are clipped to +-500 first, where sigmoid is 0 or 1 to within 1e-217.
---
verdict = "right"
"""


def sigmoid(x):
    x = np.clip(x, -500, 500)
    return 1 / (1 + np.exp(-x))
