"""Right: a fold with functools.reduce over the iterations, whose state is the pair of theta and losses.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


from functools import reduce


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def step(state, _):
        here, losses = state
        loss, g = loss_and_gradient(here)
        return here - learning_rate * g, losses + [loss]

    return reduce(step, range(n_iterations), (theta.copy(), []))
