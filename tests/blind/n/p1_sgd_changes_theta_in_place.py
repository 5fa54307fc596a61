"""`theta -= ...` works in place on the array of the caller, so the theta that was given is changed (and an array that may only be read raises an error). The returned values are right.
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * gradient
    return theta, losses
