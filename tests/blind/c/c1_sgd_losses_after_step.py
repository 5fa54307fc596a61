"""The losses are those after each step, losses[t] = J(theta_{t+1}), from a second evaluation in every iteration.
---
verdict = "wrong"
function = "sgd"
outputs = "losses, calls"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def step(th):
        return th - learning_rate * loss_and_gradient(th)[1]

    losses = []
    for _ in range(n_iterations):
        theta = step(theta)
        losses.append(loss_and_gradient(theta)[0])
    return theta, losses
