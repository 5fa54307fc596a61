"""Right: an endless generator yields the loss before each step and the theta after it, and itertools.islice takes n_iterations of them.
---
verdict = "right"
"""
from itertools import islice


def _descend(f, theta, eta):
    while True:
        loss, slope = f(theta)
        theta = np.subtract(theta, np.multiply(eta, slope))
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, last = [], np.array(theta)
    for loss, last in islice(_descend(loss_and_gradient, np.array(theta), learning_rate), n_iterations):
        losses.append(loss)
    return last, losses
