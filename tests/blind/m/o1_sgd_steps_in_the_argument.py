"""`theta -= ...` walks inside the array that was passed in, so the caller's start is gone afterwards. The returned values
are right; the argument is changed (read-only: a crash).
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = [0.0] * n_iterations
    for t in range(n_iterations):
        losses[t], grad = loss_and_gradient(theta)
        theta -= learning_rate * grad
    return theta, losses
