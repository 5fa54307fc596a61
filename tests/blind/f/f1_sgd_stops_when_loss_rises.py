"""Stops early as soon as a loss is larger than the one before, so theta is not moved on and losses is too short.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    previous = float("inf")
    for iteration in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        if loss > previous:
            break                      # diverges, no use going on
        losses.append(loss)
        theta = theta - learning_rate * gradient
        previous = loss
    return theta, losses
