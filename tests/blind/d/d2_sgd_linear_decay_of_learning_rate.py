"""Lets the learning rate fall linearly to zero over the iterations, eta (1 - t / n), as word2vec trainers do, instead of keeping it constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * (1 - t / n_iterations) * gradient
    return theta, losses
