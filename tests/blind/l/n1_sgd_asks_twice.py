"""The loss and the gradient are asked for in two separate calls, so with a function that draws its own words they belong to different draws and every other draw is lost.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        losses.append(loss_and_gradient(theta)[0])
        theta = theta - learning_rate * loss_and_gradient(theta)[1]
    return theta, losses
