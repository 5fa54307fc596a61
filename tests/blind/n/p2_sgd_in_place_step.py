"""`theta -= ...` changes the caller's array. The returned theta and losses are right, but the theta that was given is no longer the start.
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(theta)
        theta -= learning_rate * gradient
    return theta, losses
