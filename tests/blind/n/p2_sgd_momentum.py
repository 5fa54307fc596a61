"""Adds momentum 0.9 to the steps. theta is wrong from the second step on, the losses from the third.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with momentum, which converges faster than plain steps."""
    theta = theta.copy()
    velocity = np.zeros_like(theta)
    losses = []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        velocity = 0.9 * velocity - learning_rate * grad
        theta = theta + velocity
    return theta, losses
