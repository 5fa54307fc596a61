"""itertools.accumulate runs the recursion; the losses are collected by the step function on the side.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


from itertools import accumulate, repeat


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []

    def step(position, _):
        loss, slope = loss_and_gradient(position)
        losses.append(loss)
        return position - learning_rate * slope

    for last in accumulate(repeat(None, n_iterations), step, initial=theta.copy()):
        pass
    return last, losses
