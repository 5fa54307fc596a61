"""The step is added instead of subtracted: gradient ascent. Shows for every input with a gradient that is not zero; the losses are wrong from the second one on.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        step = learning_rate * gradient
        theta = theta + step
    return theta, losses
