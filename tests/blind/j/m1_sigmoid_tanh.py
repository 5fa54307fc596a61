"""By the hyperbolic tangent, so that for very negative x only the absolute error is small (1e-16).
---
verdict = "right"
"""


def sigmoid(x):
    return 0.5 * (1.0 + np.tanh(0.5 * x))
