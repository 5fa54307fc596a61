"""Reuses the evaluation after a step as the one before the next (one call more than iterations), and writes down the loss after each step. losses[t] should be the loss before step t; theta is right.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    _, gradient = loss_and_gradient(theta)
    for t in range(n_iterations):
        theta = theta - learning_rate * gradient
        loss, gradient = loss_and_gradient(theta)   # also the gradient of the next step
        losses.append(loss)
    return theta, losses
