"""Right: an optimizer in the style of PyTorch with step and a history; the learning rate enters as a negative scale of the gradient.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


class Optimizer:
    def __init__(self, parameters, lr):
        self.parameters = parameters + 0.0  # a new array
        self.scale = -lr
        self.history = []

    def step(self, closure):
        loss, gradient = closure(self.parameters)
        self.history += [loss]
        self.parameters = self.parameters + self.scale * np.asarray(gradient)


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    optimizer = Optimizer(theta, learning_rate)
    remaining = n_iterations
    while remaining > 0:
        optimizer.step(loss_and_gradient)
        remaining -= 1
    return optimizer.parameters, optimizer.history
