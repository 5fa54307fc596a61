"""Decoupled weight decay with the default 0.01 of AdamW shrinks theta in every step. Shows in theta after one step, in the losses after the first.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


class SGD:
    def __init__(self, params, lr, weight_decay=0.01):
        self.params = params.copy()
        self.lr = lr
        self.weight_decay = weight_decay

    def step(self, grad):
        self.params = self.params * (1 - self.lr * self.weight_decay)
        self.params = self.params - self.lr * grad


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    optimizer = SGD(theta, lr=learning_rate)
    losses = []
    for iteration in range(n_iterations):
        loss, grad = loss_and_gradient(optimizer.params)
        losses.append(loss)
        optimizer.step(grad)
    return optimizer.params, losses
