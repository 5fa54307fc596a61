"""Unusual: functools.reduce over the iterations with the pair (theta, losses) as the state, and no assignment at all.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

from functools import reduce


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def step(state, _):
        (now, losses), (loss, gradient) = state, loss_and_gradient(state[0])
        return now - learning_rate * gradient, [*losses, loss]

    return reduce(step, range(n_iterations), (np.array(theta), []))
