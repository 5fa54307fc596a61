"""Right: a generator yields the states of the descent one by one, and the losses are collected from it.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def _descent(loss_and_gradient, theta, learning_rate):
    while True:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    steps = _descent(loss_and_gradient, theta, learning_rate)
    for _, (loss, theta) in zip(range(n_iterations), steps):
        losses.append(loss)
    return theta, losses
