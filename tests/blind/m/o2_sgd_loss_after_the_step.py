"""The loss is recorded after each step instead of before it (with one evaluation before the loop), so losses[t] is what losses[t + 1] should be, and one call too many is made; theta is right.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    loss, gradient = loss_and_gradient(theta)
    for _ in range(n_iterations):
        theta = theta - learning_rate * gradient
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
    return theta, losses
