"""Right: a generator yields (loss, theta after the step) without end, and islice takes n_iterations of it.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""

from itertools import islice


def steps(loss_and_gradient, theta, learning_rate):
    while True:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - np.multiply(learning_rate, gradient)
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, here = [], np.copy(theta)
    for loss, here in islice(steps(loss_and_gradient, here, learning_rate), n_iterations):
        losses.append(loss)
    return here, losses
