"""Lets the learning rate fall linearly to zero over the iterations, as word2vec.c does, instead of keeping it constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        alpha = learning_rate * (1 - t / n_iterations)
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - alpha * g
    return theta, losses
