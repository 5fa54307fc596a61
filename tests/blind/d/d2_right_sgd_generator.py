"""Right: a generator yields the loss before each step and the theta after it.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def _steps(loss_and_gradient, theta, learning_rate, n):
    while n > 0:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - np.multiply(learning_rate, gradient)
        yield loss, theta
        n -= 1


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, theta = [], np.array(theta)
    for loss, theta in _steps(loss_and_gradient, theta, learning_rate, n_iterations):
        losses.append(loss)
    return theta, losses
