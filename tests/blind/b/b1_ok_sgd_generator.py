"""Right: a generator yields the loss before each step and its return value is the last theta.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def descend(f, theta, eta, n):
    while n > 0:
        loss, gradient = f(theta)
        yield loss
        theta = theta + (-eta) * gradient
        n -= 1
    return theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, steps = [], descend(loss_and_gradient, np.array(theta, dtype=float), learning_rate, n_iterations)
    while True:
        try:
            losses.append(next(steps))
        except StopIteration as stop:
            return stop.value, losses
