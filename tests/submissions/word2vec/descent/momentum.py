r"""Momentum, which nobody asked for.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.momentum"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, velocity = [], 0
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        velocity = 0.9 * velocity + g
        theta = theta - learning_rate * velocity
    return theta, losses
