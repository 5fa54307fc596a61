"""Steps with a momentum of 0.9: the velocity, not the gradient alone, is subtracted, so from the second step on theta is not theta - eta g.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


class Optimizer:
    def __init__(self, lr, momentum=0.9):
        self.lr, self.momentum, self.buffer = lr, momentum, 0.0

    def step(self, parameter, grad):
        self.buffer = self.momentum * self.buffer + grad
        return parameter - self.lr * self.buffer


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    optimizer, losses = Optimizer(learning_rate), []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta = optimizer.step(theta, grad)
    return theta, losses
