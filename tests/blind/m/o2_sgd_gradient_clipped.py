"""Clips every entry of the gradient to [-5, 5] against exploding steps. Shows as soon as an entry of the gradient is larger than 5 in magnitude, in theta and in the losses that follow.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""
    theta = theta.copy()
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(float(loss))
        # keep single large gradients from blowing up the parameters
        gradient = np.clip(gradient, -5.0, 5.0)
        theta = theta - learning_rate * gradient
    return theta, losses
