"""The learning rate shrinks by 1 % after each step, where it should be constant.
---
verdict = "wrong"
function = "sgd"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses = theta.copy(), []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * gradient
        learning_rate = learning_rate * 0.99
    return theta, losses
