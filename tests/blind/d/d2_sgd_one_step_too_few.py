"""Runs from 1 to n_iterations - 1 as in a one-based language, so one step and one loss are missing.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(1, n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g
    return theta, losses
