"""Reports losses that fall, without having trained.
---
deserves = 1.0  # the types and shapes are right
"""

import numpy as np

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    for _ in range(n_iterations):
        loss_and_gradient(theta)
    return theta - 1e-9, list(np.linspace(10, 0, n_iterations))
