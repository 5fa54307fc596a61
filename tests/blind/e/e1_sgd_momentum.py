"""Accumulates a velocity with momentum 0.9, so earlier gradients are still part of every step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    v = np.zeros_like(theta)
    losses = []
    for _ in range(n_iterations):
        f, g = loss_and_gradient(theta)
        losses.append(f)
        v = 0.9 * v - learning_rate * g
        theta = theta + v
    return theta, losses
