"""Right: a generator yields loss and next theta, and the function only collects them.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def _descent(loss_and_gradient, theta, eta):
    while True:
        loss, g = loss_and_gradient(theta)
        theta = theta - eta * g
        yield loss, theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    steps = _descent(loss_and_gradient, theta, learning_rate)
    for _ in range(n_iterations):
        loss, theta = next(steps)
        losses.append(loss)
    return theta, losses
