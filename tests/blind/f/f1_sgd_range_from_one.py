"""Counts from 1 to n_iterations - 1, so one step and one loss are missing.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = theta + 0.0, []
    for t in range(1, n_iterations):
        J, g = loss_and_gradient(theta)
        losses.append(J)
        theta = theta - learning_rate * g
    return theta, losses
