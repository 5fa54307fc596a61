"""Right: an optimizer object in the style of a deep learning library, with step() on its own copy.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


class SGD:
    def __init__(self, params, lr):
        self.params = np.copy(params)
        self.lr = lr

    def step(self, grad):
        self.params = np.add(self.params, np.multiply(-self.lr, grad))


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    opt = SGD(theta, lr=learning_rate)
    history = []
    for epoch in range(n_iterations):
        loss, grad = loss_and_gradient(opt.params)
        history.append(float(loss))
        opt.step(grad)
    return opt.params, history
