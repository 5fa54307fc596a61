"""The step is theta -= ..., which changes the array that was handed in (and fails if it may only be read). The numbers are right.
---
verdict = "wrong"
function = "sgd"
outputs = "arguments"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * g
    return theta, losses
