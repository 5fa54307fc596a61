"""The steps come from a generator that yields the loss and the next theta.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def _walk(f, x, step):
    while True:
        loss, grad = f(x)
        x = x - step * grad
        yield loss, x


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    losses = []
    theta = np.array(theta)
    walk = _walk(loss_and_gradient, theta, learning_rate)
    for _ in range(n_iterations):
        loss, theta = next(walk)
        losses.append(loss)
    return theta, losses
