"""The returned values are right, but theta -= ... changes the caller's array.
---
verdict = "wrong"
function = "sgd"
outputs = "arguments changed"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for step in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * gradient
    return theta, losses
