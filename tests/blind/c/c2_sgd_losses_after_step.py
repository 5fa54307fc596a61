"""Appends the loss after each step (evaluated with a second call) instead of the loss before it.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    losses = []
    for _ in range(n_iterations):
        _, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        losses.append(loss_and_gradient(theta)[0])
    return theta, losses
