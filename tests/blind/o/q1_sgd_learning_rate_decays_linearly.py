"""The learning rate falls linearly to zero over the iterations as in word2vec.c, though it is to be constant. Shows in theta and losses from the second step on.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    starting_alpha = learning_rate
    theta = theta.copy()
    losses = [0.0] * n_iterations
    t = 0
    while t < n_iterations:
        alpha = starting_alpha * (1 - t / n_iterations)
        if alpha < starting_alpha * 0.0001:
            alpha = starting_alpha * 0.0001
        losses[t], g = loss_and_gradient(theta)
        theta -= alpha * g
        t += 1
    return theta, losses
