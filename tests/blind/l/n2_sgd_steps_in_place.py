"""The steps are subtracted in place from the array that was given, so that the caller's theta moves along.
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    x = theta
    losses = []
    for _ in range(n_iterations):
        cost, grad = loss_and_gradient(x)
        losses.append(cost)
        x -= learning_rate * grad
    return x, losses
