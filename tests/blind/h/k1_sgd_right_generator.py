"""The descent is an endless generator of (loss before the step, theta after the step), from which exactly n_iterations items are taken; the loss is called once for each of them.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

def descend(loss_and_gradient, theta, learning_rate):
    while True:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    from itertools import islice

    end, losses = theta.copy(), []
    for loss, end in islice(descend(loss_and_gradient, theta, learning_rate), n_iterations):
        losses.append(loss)
    return end, losses
