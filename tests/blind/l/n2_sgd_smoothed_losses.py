"""The list holds a running mean of the losses, with weights 0.95 and 0.05, and not the losses themselves.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    losses = []
    smooth = None
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        theta = theta - learning_rate * grad
        smooth = loss if smooth is None else 0.95 * smooth + 0.05 * loss
        losses.append(smooth)
    return theta, losses
