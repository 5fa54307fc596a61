"""Divides the gradient entry by entry by its root of squares, g / (|g| + 1e-8), as an adaptive optimizer does in its first step, so only the sign of each entry matters.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * g / (np.sqrt(g**2) + 1e-8)
    return theta, losses
