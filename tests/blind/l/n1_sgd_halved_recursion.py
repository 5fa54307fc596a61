"""Unusual: it is recursive; the iterations are cut into a first and a second half, and the second half starts where the first has ended.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    if n_iterations == 0:
        return theta.copy(), []
    if n_iterations == 1:
        loss, gradient = loss_and_gradient(theta)
        return theta - learning_rate * gradient, [loss]
    first = n_iterations // 2
    theta, early = sgd(loss_and_gradient, theta, learning_rate, first)
    theta, late = sgd(loss_and_gradient, theta, learning_rate, n_iterations - first)
    return theta, early + late
