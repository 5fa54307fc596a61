"""Lets the learning rate fall linearly, eta (1 - t / n_iterations), as word2vec programs do, instead of keeping it constant; the first step is right.
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
