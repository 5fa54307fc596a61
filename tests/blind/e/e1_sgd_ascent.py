"""Adds the step, theta + learning_rate * gradient, and so climbs instead of descending.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        delta = learning_rate * gradient
        theta = theta + delta
    return theta, losses
