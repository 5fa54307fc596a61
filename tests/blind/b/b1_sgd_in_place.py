"""Steps with theta -= ..., which overwrites the array that the caller passed in (and raises if that array is of integers); the returned numbers are right.
---
verdict = "wrong"
function = "sgd"
outputs = "arguments, crash"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for i in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses += [loss]
        theta -= learning_rate * gradient
    return theta, losses
