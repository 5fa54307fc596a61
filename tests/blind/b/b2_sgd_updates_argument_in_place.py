"""theta -= learning_rate * gradient works on the array that was given, so the caller's theta is changed; the returned numbers are right.
---
verdict = "wrong"
function = "sgd"
outputs = "argument"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * gradient
    return theta, losses
