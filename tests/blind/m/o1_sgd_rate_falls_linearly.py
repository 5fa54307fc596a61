"""The learning rate falls linearly to zero over the iterations, as in the original word2vec program, instead of being
constant. Shows from the second step on.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = theta.copy()
    losses = []
    for it in range(n_iterations):
        alpha = learning_rate * (1 - it / n_iterations)
        J, g = loss_and_gradient(x)
        losses.append(J)
        x = x - alpha * g
    return x, losses
