"""Keeps the start and the sum of all gradients so far; theta is always start minus learning rate times that sum.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


class Descent:
    def __init__(self, start, learning_rate):
        self.start, self.learning_rate = start.copy(), learning_rate
        self.travelled = np.zeros(start.shape)

    @property
    def theta(self):
        return self.start - self.learning_rate * self.travelled

    def step(self, loss_and_gradient):
        loss, gradient = loss_and_gradient(self.theta)
        self.travelled = self.travelled + gradient
        return loss


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    descent = Descent(theta, learning_rate)
    losses = [descent.step(loss_and_gradient) for _ in range(n_iterations)]
    return descent.theta, losses
