"""Right: a generator yields (loss, theta after the step), works in place on its own float copy and hands out copies.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def _steps(f, theta, eta):
    theta = np.array(theta, dtype=float)
    while True:
        loss, gradient = f(theta.copy())
        theta += -eta * np.asarray(gradient)
        yield loss, theta.copy()


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, end = [], np.array(theta, dtype=float)
    walk = _steps(loss_and_gradient, theta, learning_rate)
    while len(losses) < n_iterations:
        loss, end = next(walk)
        losses += [loss]
    return end, losses
