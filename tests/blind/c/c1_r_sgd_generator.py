"""Right: a generator yields each loss and hands back the last theta as its return value.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def _descent(loss_and_gradient, theta, learning_rate, n_iterations):
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        yield loss
    return theta


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []

    def collect():
        final = yield from _descent(loss_and_gradient, theta.copy(), learning_rate, n_iterations)
        result.append(final)

    result = []
    for loss in collect():
        losses.append(loss)
    return result[0], losses
