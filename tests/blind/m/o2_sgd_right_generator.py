"""Right: a generator yields the state after each step, and the function only collects from it.
---
verdict = "right"
function = "sgd"
outputs = ""
"""
from itertools import islice


def _descend(loss_and_gradient, theta, learning_rate):
    while True:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, current = [], np.array(theta)
    for loss, current in islice(_descend(loss_and_gradient, current, learning_rate), n_iterations):
        losses.append(loss)
    return current, losses
