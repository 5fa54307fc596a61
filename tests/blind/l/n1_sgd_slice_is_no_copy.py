"""theta[:] copies a list but is only a view of an array, so the in-place steps change the theta that was given, although the returned numbers are right.
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta[:]  # work on a copy
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * gradient
    return theta, losses
