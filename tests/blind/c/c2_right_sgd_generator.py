"""Right: a generator that yields (loss, theta after the step), unpacked at the end.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def steps(x):
        for _ in range(n_iterations):
            loss, gradient = loss_and_gradient(x)
            x = x + -learning_rate * gradient
            yield loss, x

    seen = [(None, theta.copy())] + list(steps(theta.copy()))
    return seen[-1][1], [loss for loss, _ in seen[1:]]
