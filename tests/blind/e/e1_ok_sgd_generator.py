"""Right: a generator yields the loss before each step and the theta after it.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def descend(loss_and_gradient, theta, learning_rate):
    while True:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    steps = descend(loss_and_gradient, theta, learning_rate)
    for _ in range(n_iterations):
        loss, theta = next(steps)
        losses.append(loss)
    return theta, losses
