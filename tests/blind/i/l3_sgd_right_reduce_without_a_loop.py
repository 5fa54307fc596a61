"""No loop: functools.reduce applies a step function n_iterations times to a copy of theta, and the step writes the loss down before it moves.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

import functools


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []

    def step(point, _):
        loss, gradient = loss_and_gradient(point)
        losses.append(loss)
        return point - learning_rate * gradient

    return functools.reduce(step, range(n_iterations), np.array(theta)), losses
