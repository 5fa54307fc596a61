"""Lets the learning rate fall linearly to zero, eta (1 - t/n), where the text has a constant one.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        eta = learning_rate * (1 - t / n_iterations)
        theta = theta - eta * g
    return theta, losses
