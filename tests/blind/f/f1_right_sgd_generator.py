"""Unusual: the descent is an endless generator that yields the loss and the next theta; islice takes n_iterations of them.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

from itertools import islice


def _descent(loss_and_gradient, theta, learning_rate):
    while True:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = theta.copy(), []
    for loss, theta in islice(_descent(loss_and_gradient, theta, learning_rate), n_iterations):
        losses.append(loss)
    return theta, losses
