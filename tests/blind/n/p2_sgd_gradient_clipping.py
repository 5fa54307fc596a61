"""Shortens gradients whose norm is larger than 5, so that training can't diverge. theta and the later losses are wrong when a gradient is longer than that, as with steps so large that the loss rises.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


MAX_NORM = 5.0


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        norm = np.sqrt(np.sum(g * g))
        scale = 1.0 if norm <= MAX_NORM else MAX_NORM / norm
        theta = theta - learning_rate * scale * g
    return theta, losses
