"""Right: the thetas are the partial results of itertools.accumulate, without a loop that is written out.
---
verdict = "right"
"""

from itertools import accumulate, repeat


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []

    def step(x, _):
        loss, g = loss_and_gradient(x)
        losses.append(loss)
        return x - learning_rate * g

    *_, last = accumulate(repeat(None, n_iterations), step, initial=theta.copy())
    return last, losses
