"""An optimizer object with a step method keeps its own copy of theta, which it changes in place without touching the
gradient array it is handed.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


class Descent:
    def __init__(self, theta, rate):
        self.theta = np.array(theta, dtype=float)
        self.rate = rate
        self.history = []

    def step(self, loss, gradient):
        self.history.append(loss)
        self.theta -= np.multiply(self.rate, gradient)


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    optimizer = Descent(theta, learning_rate)
    for _ in range(n_iterations):
        optimizer.step(*loss_and_gradient(optimizer.theta))
    return optimizer.theta, optimizer.history
