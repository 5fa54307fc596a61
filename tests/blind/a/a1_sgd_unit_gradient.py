"""Divides each gradient by its length, so that every step has length eta, instead of eta times the gradient.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses += [loss]
        norm = np.sqrt(np.sum(g ** 2))
        if norm > 0:
            g = g / norm  # direction of steepest descent
        theta = theta - learning_rate * g
    return theta, losses
