"""Right: a PyTorch-like optimiser with step(closure) and zero_grad; momentum, weight decay and clipping are there, but switched off by their defaults.
---
verdict = "right"
"""


class Parameter:
    def __init__(self, data):
        self.data = np.array(data, dtype=float)
        self.grad = None


class Optimizer:
    def __init__(self, p, lr, momentum=0.0, weight_decay=0.0, max_norm=None):
        self.p, self.lr = p, lr
        self.momentum, self.weight_decay, self.max_norm = momentum, weight_decay, max_norm
        self.buffer = None

    def zero_grad(self):
        self.p.grad = None

    def step(self, closure):
        loss = closure()
        d = self.p.grad
        if self.weight_decay:
            d = d + self.weight_decay * self.p.data
        if self.max_norm is not None:
            d = d * min(1.0, self.max_norm / (np.linalg.norm(d) + 1e-6))
        if self.momentum:
            self.buffer = d if self.buffer is None else self.momentum * self.buffer + d
            d = self.buffer
        self.p.data = self.p.data - self.lr * d
        return loss


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    p = Parameter(theta)
    optimizer = Optimizer(p, lr=learning_rate)

    def closure():
        optimizer.zero_grad()
        loss, p.grad = loss_and_gradient(p.data)
        return loss

    return (lambda losses: (p.data, losses))([optimizer.step(closure) for _ in range(n_iterations)])
