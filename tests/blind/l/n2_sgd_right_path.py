"""The whole path of thetas is kept in a list, and its last entry is returned.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    path, losses = [theta.copy()], []
    while len(losses) < n_iterations:
        loss, gradient = loss_and_gradient(path[-1])
        losses += [loss]
        path += [np.subtract(path[-1], np.multiply(learning_rate, gradient))]
    return path[-1], losses
