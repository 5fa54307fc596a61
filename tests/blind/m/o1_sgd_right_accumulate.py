"""Uses itertools.accumulate over the iteration numbers with the pair (theta, loss) as the state, and unzips the states at
the end.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


from itertools import accumulate


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def advance(state, _):
        loss, gradient = loss_and_gradient(state[0])
        return state[0] - learning_rate * gradient, loss

    states = list(accumulate(range(n_iterations), advance, initial=(np.copy(theta), None)))
    return states[-1][0], [loss for _, loss in states[1:]]
