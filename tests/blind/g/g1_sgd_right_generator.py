"""Unusual: the descent is a generator of (loss, next theta) pairs, which the function only drains.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

from itertools import islice


def _descend(loss_and_gradient, position, learning_rate):
    while True:
        loss, slope = loss_and_gradient(position)
        position = position - learning_rate * slope
        yield float(loss), position


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, last = [], np.array(theta, dtype=float)
    for loss, last in islice(_descend(loss_and_gradient, last, learning_rate), n_iterations):
        losses.append(loss)
    return last, losses
