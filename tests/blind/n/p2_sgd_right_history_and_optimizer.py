"""An optimizer class with a momentum that is zero by default, so its steps are plain ones; the whole path is kept and its last point returned.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


class _Optimizer:
    def __init__(self, rate, momentum=0.0):
        self.rate, self.momentum, self.velocity = rate, momentum, 0.0

    def move(self, position, gradient):
        self.velocity = self.momentum * self.velocity + gradient
        return position - self.rate * self.velocity


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    optimizer = _Optimizer(learning_rate)
    path, losses = [theta.copy()], []
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(path[-1])
        losses.append(loss)
        path.append(optimizer.move(path[-1], gradient))
    return path[-1], losses
