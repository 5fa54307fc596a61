"""Adds momentum (0.9 times the last step) to each step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


class SGD:
    def __init__(self, params, lr, momentum=0.9):
        self.params, self.lr, self.momentum = params, lr, momentum
        self.buf = np.zeros(np.shape(params))

    def step(self, grad):
        self.buf = self.momentum * self.buf + grad
        self.params = self.params - self.lr * self.buf


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    optimizer, losses = SGD(theta, learning_rate), []
    for epoch in range(n_iterations):
        loss, grad = loss_and_gradient(optimizer.params)
        losses.append(loss)
        optimizer.step(grad)
    return optimizer.params, losses
