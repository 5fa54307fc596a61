"""Right: an optimizer class in the manner of a deep-learning framework, working on its own float copy of theta.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


class Optimizer:
    def __init__(self, param, lr):
        self.param, self.lr, self.grad = np.array(param, dtype=float), lr, None

    def zero_grad(self):
        self.grad = np.zeros(self.param.shape)

    def step(self):
        self.param = self.param - self.lr * self.grad


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    opt = Optimizer(theta, lr=learning_rate)
    history = []
    for _ in range(n_iterations):
        opt.zero_grad()
        loss, g = loss_and_gradient(opt.param)
        opt.grad = opt.grad + g
        opt.step()
        history.append(loss)
    return opt.param, history
