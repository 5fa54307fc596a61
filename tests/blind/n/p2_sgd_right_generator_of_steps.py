"""A generator yields theta after each step with the loss before it; the function only collects.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def _steps(loss_and_gradient, theta, learning_rate):
    while True:
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    steps = _steps(loss_and_gradient, theta, learning_rate)
    for _ in range(n_iterations):
        loss, theta = next(steps)
        losses.append(loss)
    return theta, losses
