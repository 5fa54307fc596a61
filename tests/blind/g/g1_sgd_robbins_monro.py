"""Learned that stochastic gradients converge only with decreasing steps, and divides the learning rate by t + 1 although it is to be constant.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, x = [], theta
    for t in range(n_iterations):
        loss, g = loss_and_gradient(x)
        losses += [loss]
        eta = learning_rate / (t + 1)  # sum eta = inf, sum eta^2 < inf
        x = x - eta * g
    return x, losses
