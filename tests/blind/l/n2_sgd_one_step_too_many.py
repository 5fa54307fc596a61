"""The loop counts from zero to n_iterations inclusive, so that there is one step and one loss too many.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    start = 0
    history = []
    for it in range(start, n_iterations + 1):
        loss, gradient = loss_and_gradient(theta)
        history.append(loss)
        theta = theta - learning_rate * gradient
    return theta, history
