"""Adds momentum 0.9 of the previous step to each step; the plain rule has none.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


class Optimizer:
    def __init__(self, rate, momentum=0.9):
        self.rate, self.momentum, self.velocity = rate, momentum, 0.0

    def step(self, theta, gradient):
        self.velocity = self.momentum * self.velocity - self.rate * gradient
        return theta + self.velocity


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    optimizer = Optimizer(learning_rate)
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = optimizer.step(theta, gradient)
    return theta, losses
