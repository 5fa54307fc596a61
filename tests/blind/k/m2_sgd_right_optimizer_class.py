"""Right: written like PyTorch, with an optimizer object that holds the parameters and has the methods backward and step.
---
verdict = "right"
"""

class SGD:
    def __init__(self, params, lr):
        self.params = np.array(params, dtype=float)
        self.lr = lr
        self.grad = None

    def zero_grad(self):
        self.grad = np.zeros_like(self.params)

    def backward(self, closure):
        loss, grad = closure(self.params)
        self.grad = self.grad + grad
        return loss

    def step(self):
        self.params = self.params - self.lr * self.grad


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    optimizer = SGD(theta, lr=learning_rate)
    losses = []
    while len(losses) < n_iterations:
        optimizer.zero_grad()
        losses.append(optimizer.backward(loss_and_gradient))
        optimizer.step()
    return optimizer.params, losses
