"""Breaks off as soon as the loss is larger than the one before, so that steps and losses are missing.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = theta.copy(), []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        if losses and loss > losses[-1]:
            break  # diverged
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
