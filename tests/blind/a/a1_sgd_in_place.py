"""theta -= ... works on the array that was passed in, so the given theta is changed; the returned numbers are right.
---
verdict = "wrong"
function = "sgd"
outputs = "arguments"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta -= learning_rate * grad
    return theta, losses
