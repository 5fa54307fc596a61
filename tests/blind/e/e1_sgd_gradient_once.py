"""Calculates loss and gradient once at the start and repeats that same step, so gradient and loss are never taken at the new theta.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    loss, gradient = loss_and_gradient(theta)
    losses = []
    for _ in range(n_iterations):
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
